using System.Net;

namespace StudyBot.Discord.Tests;

public sealed class DiscordErrorTests
{
    private readonly TestClock _clock = new();
    private readonly ScriptedDiscord _discord;

    public DiscordErrorTests() => _discord = new ScriptedDiscord(_clock);

    [Fact]
    public async Task A_refused_form_says_which_field_is_wrong_and_quotes_it_only_in_its_errors()
    {
        _discord.Answers(
            """
            {"code":50035,"message":"Invalid Form Body","errors":{"components":{"0":{"custom_id":{"_errors":[
              {"code":"BASE_TYPE_BAD_LENGTH","message":"Must not be 'my words'"}]}}}}}
            """,
            HttpStatusCode.BadRequest);

        var refused = await FailureAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(DiscordErrorCode.InvalidFormBody, refused.Code);
        Assert.Equal("components[0].custom_id: Must not be 'my words' (BASE_TYPE_BAD_LENGTH)", refused.Errors);
        Assert.Equal("Discord answered 400 to GET channels/{id}: 50035 Invalid Form Body (components[0].custom_id BASE_TYPE_BAD_LENGTH)", refused.Message);
        Assert.False(refused.MayHaveHappened);
    }

    [Theory]
    [InlineData("""{"message":"Unknown Channel","code":10003}""", HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel)]
    [InlineData("""{"message":"Missing Access","code":50001}""", HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess)]
    [InlineData("""{"message":"404: Not Found","code":0}""", HttpStatusCode.NotFound, DiscordErrorCode.General)]
    [InlineData("""{"message":"Something new","code":987654}""", HttpStatusCode.BadRequest, (DiscordErrorCode)987654)]
    [InlineData("""{"errors":{"_errors":[{"code":"APPLICATION_COMMAND_TOO_LARGE","message":"x"}]},"code":50035}""", HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody)]
    [InlineData("<html>Bad Gateway</html>", HttpStatusCode.BadRequest, DiscordErrorCode.General)]
    [InlineData("", HttpStatusCode.Forbidden, DiscordErrorCode.General)]
    [InlineData("[]", HttpStatusCode.Forbidden, DiscordErrorCode.General)]
    public async Task A_refusal_is_not_tried_again_and_keeps_its_code(string body, HttpStatusCode status, DiscordErrorCode code)
    {
        _discord.Answers(body, status);

        var refused = await FailureAsync();

        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_no_bare_json_error()
    {
        _discord.Answers("<html>");
        Assert.Equal("Discord's answer to GET channels/{id} cannot be read.", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task After_a_refused_token_nothing_more_is_sent()
    {
        _discord.Answers("""{"message":"401: Unauthorized","code":0}""", HttpStatusCode.Unauthorized);
        var rest = _discord.Rest();
        var cancel = TestContext.Current.CancellationToken;
        Assert.False(rest.TokenRefused.IsCompleted);

        var first = await Assert.ThrowsAsync<DiscordException>(() => rest.GetCurrentApplicationAsync(cancel));
        Assert.True(rest.TokenRefused.IsCompleted);
        foreach (var ask in (Func<Task>[])
        [
            () => rest.GetChannelAsync(new Snowflake(4), cancel),
            () => rest.CreateInteractionResponseAsync(new Snowflake(1), "tok", new InteractionResponse.DeferredUpdate(), cancel),
            () => rest.EditOriginalResponseAsync(new Snowflake(1), "tok", new MessageEdit(), cancel),
        ])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<DiscordException>(ask)).Status);
        }

        Assert.Equal("Discord refused the bot's token; nothing more is sent.", first.Message);
        Assert.Single(_discord.Requests);
    }

    [Fact]
    public async Task A_dead_interaction_says_nothing_of_the_bots_token()
    {
        _discord.Answers("""{"message":"Invalid Webhook Token","code":50027}""", HttpStatusCode.Unauthorized).Answers("""{"id":"4"}""");
        var rest = _discord.Rest();
        var cancel = TestContext.Current.CancellationToken;

        var refused = await Assert.ThrowsAsync<DiscordException>(() => rest.EditOriginalResponseAsync(new Snowflake(2), "secret-tok", new MessageEdit(), cancel));
        await rest.GetChannelAsync(new Snowflake(4), cancel);

        Assert.Equal(DiscordErrorCode.InvalidWebhookToken, refused.Code);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    private Task<DiscordException> FailureAsync() =>
        Assert.ThrowsAsync<DiscordException>(() =>
            _clock.RunAsync(_discord.Rest().GetChannelAsync(new Snowflake(4), TestContext.Current.CancellationToken)));
}
