using System.Net;
using CsCheck;

namespace StudyBot.Discord.Tests;

public sealed class RateLimitTests
{
    private readonly TestClock _clock = new();
    private readonly ScriptedDiscord _discord;

    public RateLimitTests() => _discord = new ScriptedDiscord(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_nothing_is_left_the_next_request_waits_for_the_renewal()
    {
        _discord.Answers("""{"id":"4"}""", headers: ScriptedDiscord.Bucket("b", 1, 0, 2.5)).Answers("""{"id":"4"}""");
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal([0, 2.5], Times());
    }

    [Fact]
    public async Task Another_channel_has_its_own_count()
    {
        _discord.Answers("""{"id":"4"}""", headers: ScriptedDiscord.Bucket("b", 1, 0, 60)).Answers("""{"id":"5"}""");
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(4), Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(5), Cancel));

        Assert.Equal([0, 0.02], Times());
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_share_its_count()
    {
        var message = """{"id":"9","timestamp":"2026-03-02T00:00:00.000000+00:00"}""";
        _discord.Answers(message, headers: ScriptedDiscord.Bucket("b", 3, 2, 10))
            .Answers(message, headers: ScriptedDiscord.Bucket("b", 3, 1, 10))
            .Answers(message, headers: ScriptedDiscord.Bucket("b", 3, 0, 10))
            .Answers(message);
        var rest = _discord.Rest();

        await _clock.RunAsync(rest.CreateMessageAsync(new Snowflake(4), new MessageCreate(), Cancel));
        await _clock.RunAsync(rest.EditMessageAsync(new Snowflake(4), new Snowflake(9), new MessageEdit(), Cancel));
        await _clock.RunAsync(rest.EditMessageAsync(new Snowflake(4), new Snowflake(9), new MessageEdit(), Cancel));
        await _clock.RunAsync(rest.CreateMessageAsync(new Snowflake(4), new MessageCreate(), Cancel));

        Assert.InRange(Times()[3], 10, 10.1);
    }

    [Fact]
    public async Task Until_the_limit_is_known_one_request_goes_at_a_time_and_then_as_many_as_are_left()
    {
        var gate = new TaskCompletionSource();
        _discord.AnswersAfter(gate.Task, """{"id":"4"}""", ScriptedDiscord.Bucket("b", 5, 4, 10));
        for (var i = 0; i < 3; i++)
        {
            _discord.Answers("""{"id":"4"}""", headers: ScriptedDiscord.Bucket("b", 5, 3 - i, 10));
        }

        var rest = _discord.Rest();
        var all = Enumerable.Range(0, 4).Select(_ => rest.GetChannelAsync(new Snowflake(4), Cancel)).ToList();
        Assert.Single(_discord.Requests);

        gate.SetResult();
        await _clock.RunAsync(Task.WhenAll(all));
        Assert.Equal(4, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_shared_limit_is_obeyed_though_some_are_left()
    {
        _discord.Answers(
                """{"message":"The resource is being rate limited.","retry_after":30.25,"global":false}""",
                HttpStatusCode.TooManyRequests,
                [.. ScriptedDiscord.Bucket("b", 5, 4, 1), ("X-RateLimit-Scope", "shared")])
            .Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest().GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal([0, 30.25], Times());
    }

    [Fact]
    public async Task A_global_limit_holds_for_all_but_answers_to_interactions()
    {
        _discord.Answers("""{"message":"global","retry_after":3,"global":true}""", HttpStatusCode.TooManyRequests)
            .Answers("", HttpStatusCode.NoContent)
            .Answers("""{"id":"5"}""").Answers("""{"id":"4"}""");
        var rest = _discord.Rest();

        var limited = rest.GetChannelAsync(new Snowflake(4), Cancel);
        await rest.CreateInteractionResponseAsync(new Snowflake(1), "tok", new InteractionResponse.DeferredUpdate(), Cancel);
        var other = rest.GetChannelAsync(new Snowflake(5), Cancel);
        await _clock.RunAsync(Task.WhenAll(limited, other));

        Assert.Equal([0, 0], Times()[..2]);
        Assert.All(Times()[2..], time => Assert.InRange(time, 3, 6.1));
    }

    [Fact]
    public async Task The_walls_page_in_place_of_json_stops_everything_for_as_long_as_its_header_says()
    {
        _discord.Answers("<html>1015</html>", HttpStatusCode.TooManyRequests, ("Retry-After", "7")).Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest().GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal([0, 7], Times());
    }

    [Fact]
    public async Task Requests_to_many_channels_are_spread_over_the_second()
    {
        var rest = _discord.Rest(perSecond: 4);
        for (var channel = 1UL; channel <= 5; channel++)
        {
            _discord.Answers($$"""{"id":"{{channel}}"}""");
            await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(channel), Cancel));
        }

        Assert.Equal([0, 0.25, 0.5, 0.75, 1], Times());
    }

    [Fact]
    public async Task Interactions_long_past_leave_nothing_behind()
    {
        var limits = new RateLimits(_clock, 50);
        for (var id = 1UL; id <= 5000; id++)
        {
            var bucket = limits.BucketOf(Route.Callback(new Snowflake(id), "t"));
            await bucket.EnterAsync(Cancel);
            bucket.Leave(new RateLimitHeaders(5, 4, TimeSpan.FromSeconds(1), "b"), wasAnswered: true);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limits.BucketCount, 1, 1000);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nothing()
    {
        var bucket = new RateLimitBucket(_clock);
        await bucket.EnterAsync(Cancel);
        using var impatient = new CancellationTokenSource();
        var waiting = bucket.EnterAsync(impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        bucket.Leave(headers: null, wasAnswered: false);
        Assert.True(bucket.EnterAsync(Cancel).IsCompletedSuccessfully);
    }

    [Fact]
    public Task However_many_ask_at_once_Discord_never_has_to_say_429() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[100, 9000], Gen.Int[1, 40]).SampleAsync(
            async (limit, milliseconds, count) =>
            {
                var clock = new TestClock();
                var window = new CountingDiscord(clock, limit, TimeSpan.FromMilliseconds(milliseconds));
                var rest = window.Rest();

                await clock.RunAsync(Task.WhenAll(Enumerable.Range(0, count).Select(_ => rest.GetChannelAsync(new Snowflake(4), Cancel))));

                Assert.Equal((count, 0), (window.Served, window.Refused));
            },
            iter: 200);

    private double[] Times() => [.. _discord.Requests.Select(request => request.At.TotalSeconds)];
}
