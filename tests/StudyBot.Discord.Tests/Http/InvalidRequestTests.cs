using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace StudyBot.Discord.Tests;

public sealed class InvalidRequestTests
{
    private static readonly (string Name, string Value) _shared = ("X-RateLimit-Scope", "shared");

    private readonly TestClock _clock = new();
    private readonly ScriptedDiscord _discord;

    public InvalidRequestTests() => _discord = new ScriptedDiscord(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.OK, 0)]
    [InlineData(HttpStatusCode.BadRequest, 0)]
    [InlineData(HttpStatusCode.Unauthorized, 1)]
    [InlineData(HttpStatusCode.Forbidden, 1)]
    [InlineData(HttpStatusCode.NotFound, 0)]
    [InlineData(HttpStatusCode.InternalServerError, 0)]
    public async Task What_Discord_holds_against_the_address_is_counted(HttpStatusCode status, int counted)
    {
        using var measured = new Measured();
        _discord.Answers("""{"id":"4"}""", status);
        var rest = _discord.Rest(meters: measured);

        try
        {
            await rest.CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = "a" }, Cancel);
        }
        catch (DiscordException refused)
        {
            Assert.Equal(status, refused.Status);
        }

        Assert.Equal(counted, measured.Invalid);
    }

    [Fact]
    public async Task A_429_is_counted_unless_it_is_shared()
    {
        using var measured = new Measured();
        _discord.Answers("""{"retry_after":1}""", HttpStatusCode.TooManyRequests)
            .Answers("""{"retry_after":1,"global":true}""", HttpStatusCode.TooManyRequests)
            .Answers("""{"retry_after":1}""", HttpStatusCode.TooManyRequests, _shared)
            .Answers("<html>", HttpStatusCode.TooManyRequests)
            .Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest(meters: measured).GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal(3, measured.Invalid);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_refusal_is_final(HttpStatusCode status)
    {
        _discord.Answers("""{"message":"no","code":50013}""", status);

        await Assert.ThrowsAsync<DiscordException>(() => _discord.Rest().GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Single(_discord.Requests);
    }

    [Fact]
    public void The_count_slides_over_ten_minutes()
    {
        var clock = new FakeTimeProvider();
        var invalid = new InvalidRequests(clock);
        for (var second = 0; second < 1200; second++)
        {
            invalid.Add();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(invalid.Count, 600, 610);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.InRange(invalid.Count, 300, 310);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(0, invalid.Count);
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, invalid.Add());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "0")]
    [InlineData(1000, "0.15")]
    [InlineData(3000, "0.3")]
    [InlineData(4900, "6")]
    [InlineData(4999, "600")]
    [InlineData(5000, null)]
    [InlineData(9000, null)]
    public void The_more_was_refused_the_slower_it_goes_until_nothing_does(int count, string? seconds)
    {
        var invalid = Refused(new FakeTimeProvider(), count);

        Assert.Equal(seconds is null ? null : double.Parse(seconds, CultureInfo.InvariantCulture), invalid.FindInterval()?.TotalSeconds);
    }

    // Each request is refused, as fast as the brake allows, for six hours: never more than half of what Discord tolerates.
    [Fact]
    public void However_long_everything_is_refused_the_address_is_not_shut_out()
    {
        var clock = new FakeTimeProvider();
        var invalid = new InvalidRequests(clock);
        var pace = new Pace(50);
        var start = clock.GetTimestamp();
        var most = 0;
        while (clock.GetElapsedTime(start) < TimeSpan.FromHours(6))
        {
            var turn = 0L;
            var wait = invalid.FindInterval() is { } interval ? pace.Take(clock.GetElapsedTime(start), interval, out turn) : InvalidRequests.Step;
            if (wait == TimeSpan.Zero)
            {
                pace.Answered(turn, clock.GetElapsedTime(start));
                most = Math.Max(most, invalid.Add());
            }
            else
            {
                clock.Advance(Timers.RoundUp(wait));
            }
        }

        Assert.InRange(most, InvalidRequests.SlowAt + 1, InvalidRequests.StopAt);
    }

    [Fact]
    public async Task The_stopped_go_on_when_there_is_room_again()
    {
        var invalid = Refused(_clock, InvalidRequests.StopAt);

        await _clock.RunAsync(new GlobalRateLimit(_clock, 50, invalid).EnterAsync(Cancel));

        Assert.InRange(_clock.Elapsed, InvalidRequests.Window, InvalidRequests.Window + InvalidRequests.Step);
    }

    [Fact]
    public async Task Answers_to_interactions_go_out_however_much_was_refused()
    {
        for (var i = 0; i < InvalidRequests.StopAt; i++)
        {
            _discord.Answers("", HttpStatusCode.Forbidden);
        }

        var rest = _discord.Rest();
        for (var i = 0UL; i < InvalidRequests.StopAt; i++)
        {
            await Assert.ThrowsAsync<DiscordException>(() => rest.DeleteOriginalResponseAsync(new Snowflake(1), $"tok{i}", Cancel));
        }

        var post = rest.GetChannelAsync(new Snowflake(4), Cancel);
        _discord.Answers("", HttpStatusCode.NoContent);
        await rest.DeleteOriginalResponseAsync(new Snowflake(1), "tok", Cancel);
        Assert.False(post.IsCompleted);

        _discord.Answers("""{"id":"4"}""");
        await _clock.RunAsync(post);
        Assert.InRange(_clock.Elapsed, InvalidRequests.Window, InvalidRequests.Window + (2 * InvalidRequests.Step));
    }

    [Fact]
    public async Task After_a_401_even_what_was_waiting_is_not_sent()
    {
        var gate = new TaskCompletionSource();
        _discord.AnswersAfter(gate.Task, """{"message":"401: Unauthorized","code":0}""", HttpStatusCode.Unauthorized);
        var rest = _discord.Rest();

        // The first is under way; one waits behind it in its bucket, and one for its turn among all.
        Task[] all = [rest.GetChannelAsync(new Snowflake(4), Cancel), rest.GetChannelAsync(new Snowflake(4), Cancel), rest.GetChannelAsync(new Snowflake(5), Cancel)];
        gate.SetResult();

        foreach (var request in all)
        {
            var refused = await Assert.ThrowsAsync<DiscordException>(() => _clock.RunAsync(request));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        }

        Assert.Single(_discord.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, 10015)]
    [InlineData(HttpStatusCode.Unauthorized, 50027)]
    public async Task An_interactions_token_that_is_dead_is_never_used_again(HttpStatusCode status, int code)
    {
        _discord.Answers($$"""{"message":"gone","code":{{code}}}""", status);
        var rest = _discord.Rest();

        await Assert.ThrowsAsync<DiscordException>(() => rest.DeleteOriginalResponseAsync(new Snowflake(1), "dead-secret", Cancel));
        var again = await Assert.ThrowsAsync<DiscordException>(() => rest.CreateFollowupAsync(new Snowflake(1), "dead-secret", new MessageCreate(), Cancel));

        Assert.Equal(DiscordErrorCode.UnknownWebhook, again.Code);
        Assert.DoesNotContain("dead-secret", again.ToString(), StringComparison.Ordinal);
        Assert.Single(_discord.Requests);

        // Another one is none the worse for it, and neither is the bot's own token.
        _discord.Answers("", HttpStatusCode.NoContent).Answers("""{"id":"4"}""");
        await rest.DeleteOriginalResponseAsync(new Snowflake(1), "other", Cancel);
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
    }

    [Fact]
    public async Task A_message_that_is_gone_leaves_its_token_alive()
    {
        _discord.Answers("""{"message":"Unknown Message","code":10008}""", HttpStatusCode.NotFound).Answers("", HttpStatusCode.NoContent);
        var rest = _discord.Rest();

        await Assert.ThrowsAsync<DiscordException>(() => rest.DeleteOriginalResponseAsync(new Snowflake(1), "tok", Cancel));
        await rest.DeleteOriginalResponseAsync(new Snowflake(1), "tok", Cancel);

        Assert.Equal(2, _discord.Requests.Count);
    }

    private static InvalidRequests Refused(TimeProvider clock, int count)
    {
        var invalid = new InvalidRequests(clock);
        for (var i = 0; i < count; i++)
        {
            invalid.Add();
        }

        return invalid;
    }
}
