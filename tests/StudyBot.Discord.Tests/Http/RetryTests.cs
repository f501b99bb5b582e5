using System.Net;

namespace StudyBot.Discord.Tests;

public sealed class RetryTests
{
    private const string Message = """{"id":"9","timestamp":"2026-03-02T00:00:00.000000+00:00"}""";
    private const string Acknowledged = """{"message":"Interaction has already been acknowledged.","code":40060}""";

    private readonly TestClock _clock = new();
    private readonly ScriptedDiscord _discord;

    public RetryTests() => _discord = new ScriptedDiscord(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_read_is_tried_again_after_a_servers_error(HttpStatusCode status)
    {
        _discord.Answers("", status).Answers("""{"id":"4"}""");

        await _clock.RunAsync(_discord.Rest().GetChannelAsync(new Snowflake(4), Cancel));

        Assert.Equal(2, _discord.Requests.Count);
        Assert.InRange(_clock.Elapsed, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task An_edit_is_tried_six_times_with_ever_longer_pauses()
    {
        for (var i = 0; i < 6; i++)
        {
            _discord.Breaks();
        }

        var failure = await Assert.ThrowsAsync<DiscordException>(() =>
            _clock.RunAsync(_discord.Rest().EditMessageAsync(new Snowflake(4), new Snowflake(9), new MessageEdit { Content = "a" }, Cancel)));

        Assert.Equal(6, _discord.Requests.Count);
        Assert.Equal("No answer came to PATCH channels/{id}/messages/{id}: The connection was reset.", failure.Message);
        Assert.Null(failure.Status);
        Assert.True(failure.MayHaveHappened);
        Assert.InRange(_clock.Elapsed, TimeSpan.FromSeconds(7.5), TimeSpan.FromSeconds(15.5));
    }

    [Fact]
    public async Task A_message_without_an_enforced_nonce_is_never_sent_twice()
    {
        _discord.Answers("", HttpStatusCode.BadGateway);

        var failure = await Assert.ThrowsAsync<DiscordException>(() =>
            _clock.RunAsync(_discord.Rest().CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = "a", Nonce = "n" }, Cancel)));

        Assert.True(failure.MayHaveHappened);
        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task Neither_is_a_follow_up_or_the_beginning_of_a_thread()
    {
        var rest = _discord.Rest();
        foreach (var ask in (Func<Task>[])
        [
            () => rest.CreateFollowupAsync(new Snowflake(2), "tok", new MessageCreate { Content = "a" }, Cancel),
            () => rest.StartThreadFromMessageAsync(new Snowflake(4), new Snowflake(9), "a", 1440, Cancel),
        ])
        {
            _discord.Breaks();
            Assert.True((await Assert.ThrowsAsync<DiscordException>(() => _clock.RunAsync(ask()))).MayHaveHappened);
        }

        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_message_with_an_enforced_nonce_is_sent_until_it_is_answered()
    {
        _discord.Breaks().Answers(Message);

        await _clock.RunAsync(_discord.Rest().CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = "a", Nonce = "n", EnforceNonce = true }, Cancel));

        Assert.Equal(2, _discord.Requests.Count);
        Assert.Single(_discord.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_file_is_sent_whole_at_every_try()
    {
        _discord.Breaks().Answers(Message);
        var message = new MessageCreate { Nonce = "n", EnforceNonce = true, Files = [new FileUpload("a.txt", "words"u8.ToArray())] };

        await _clock.RunAsync(_discord.Rest().CreateMessageAsync(new Snowflake(4), message, Cancel));

        Assert.All(_discord.Requests, request => Assert.Contains("words", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_answer_whose_fate_is_unknown_is_sent_once_more_and_already_acknowledged_means_it_arrived()
    {
        _discord.Breaks().Answers(Acknowledged, HttpStatusCode.BadRequest);

        await Respond();

        Assert.Equal(2, _discord.Requests.Count);
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    [Fact]
    public async Task A_first_answer_is_sent_at_most_twice()
    {
        _discord.Breaks().Breaks();

        await Assert.ThrowsAsync<DiscordException>(Respond);

        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task A_first_answer_that_hangs_is_sent_again_after_a_second_and_given_up_when_its_three_are_over()
    {
        _discord.Hangs().Answers("", HttpStatusCode.NoContent);
        await Respond();
        Assert.Equal([0, 1], _discord.Requests.Select(request => request.At.TotalSeconds));

        _discord.Hangs().Hangs();
        await Assert.ThrowsAsync<DiscordException>(Respond);
        Assert.Equal([0, 1, 1, 2], _discord.Requests.Select(request => request.At.TotalSeconds));
        Assert.Equal(4, _clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task A_first_answer_with_a_file_may_take_its_time_and_so_may_an_edit()
    {
        var sent = new TaskCompletionSource();
        _discord.AnswersAfter(sent.Task, Message).AnswersAfter(sent.Task, Message);
        var rest = _discord.Rest();
        var file = new InteractionResponse.Message(new MessageCreate { Files = [new FileUpload("a.txt", "words"u8.ToArray())] });
        Task[] slow =
        [
            rest.CreateInteractionResponseAsync(new Snowflake(1), "tok", file, Cancel),
            rest.EditOriginalResponseAsync(new Snowflake(1), "other", new MessageEdit { Content = "a" }, Cancel),
        ];

        _clock.Advance(TimeSpan.FromSeconds(10));
        sent.SetResult();
        await Task.WhenAll(slow);

        Assert.Equal(2, _discord.Requests.Count);
    }

    [Fact]
    public async Task Already_acknowledged_at_the_first_try_is_somebody_elses_answer()
    {
        _discord.Answers(Acknowledged, HttpStatusCode.BadRequest);

        var failure = await Assert.ThrowsAsync<DiscordException>(Respond);

        Assert.Equal(DiscordErrorCode.InteractionAlreadyAcknowledged, failure.Code);
    }

    [Fact]
    public async Task A_429_is_tried_five_times_and_then_told()
    {
        for (var i = 0; i < 6; i++)
        {
            _discord.Answers("""{"message":"limited","retry_after":1.5,"global":false}""", HttpStatusCode.TooManyRequests);
        }

        var failure = await Assert.ThrowsAsync<DiscordException>(() =>
            _clock.RunAsync(_discord.Rest().CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = "a" }, Cancel)));

        Assert.Equal(HttpStatusCode.TooManyRequests, failure.Status);
        Assert.Equal([0, 1.5, 3, 4.5, 6, 7.5], _discord.Requests.Select(request => request.At.TotalSeconds));
    }

    [Fact]
    public async Task The_gateways_address_is_asked_for_once_for_its_own_loop_asks_again()
    {
        _discord.Breaks();
        await Assert.ThrowsAsync<DiscordException>(() => _discord.Rest().GetGatewayBotAsync(Cancel));
        Assert.Single(_discord.Requests);
    }

    private Task Respond() =>
        _clock.RunAsync(_discord.Rest().CreateInteractionResponseAsync(new Snowflake(1), "tok", new InteractionResponse.DeferredUpdate(), Cancel));
}
