using System.Net;

namespace StudyBot.Discord.Tests;

public sealed class RequestMetricsTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly Measured _measured = new();
    private readonly ScriptedDiscord _discord;

    public RequestMetricsTests() => _discord = new ScriptedDiscord(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_waits_limits_and_retries_are_measured_by_route()
    {
        _discord.Answers("""{"retry_after":2}""", HttpStatusCode.TooManyRequests).Breaks().Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest(meters: _measured).GetChannelAsync(new Snowflake(4), Cancel));

        const string Route = "method=GET,route=channels/{id}";
        Assert.Equal(
            [
                $"queue_time{{{Route}}} 0",
                $"requests{{{Route},status=429}} 1",
                "rate_limited{scope=user} 1",
                $"retries{{{Route}}} 1",
                $"queue_time{{{Route}}} 2",
                $"requests{{{Route},status=lost}} 1",
                $"retries{{{Route}}} 1",
                $"queue_time{{{Route}}} 0",
                $"requests{{{Route},status=200}} 1",
            ],
            _measured.All);
    }

    [Fact]
    public async Task No_label_holds_an_id_or_a_token()
    {
        var rest = _discord.Rest(meters: _measured);
        _discord.Answers("", HttpStatusCode.NoContent).Answers("", HttpStatusCode.NoContent).Answers("", HttpStatusCode.NoContent).Answers("""{"user":{"id":"1"}}""").Answers("[]").Answers("""{"id":"4"}""");

        await rest.CreateInteractionResponseAsync(new Snowflake(123456), "the-secret", new InteractionResponse.DeferredUpdate(), Cancel);
        await rest.DeleteOriginalResponseAsync(new Snowflake(123456), "the-secret", Cancel);
        await _clock.RunAsync(rest.DeleteMessageAsync(new Snowflake(123456), new Snowflake(123456), Cancel));
        await _clock.RunAsync(rest.GetGuildMemberAsync(new Snowflake(123456), new Snowflake(123456), Cancel));
        await _clock.RunAsync(rest.GetGlobalCommandsAsync(new Snowflake(123456), Cancel));
        await _clock.RunAsync(rest.GetChannelAsync(new Snowflake(123456), Cancel));

        Assert.Equal(12, _measured.All.Count);
        Assert.DoesNotContain(_measured.All, figure => figure.Contains("123456", StringComparison.Ordinal) || figure.Contains("secret", StringComparison.Ordinal));
    }

    public void Dispose() => _measured.Dispose();
}
