namespace StudyBot.Discord.Tests;

public sealed class DiscordRestTests
{
    private const string Message = """{"id":"9","channel_id":"4","content":"hi","timestamp":"2026-03-02T00:00:00.000000+00:00","nonce":"n1"}""";

    private readonly TestClock _clock = new();
    private readonly ScriptedDiscord _discord;
    private readonly DiscordRest _rest;

    public DiscordRestTests()
    {
        _discord = new ScriptedDiscord(_clock);
        _rest = _discord.Rest();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_out_as_the_bot_and_pings_nobody()
    {
        _discord.Answers(Message);

        var message = await _rest.CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = "hi", Nonce = "n1", EnforceNonce = true }, Cancel);

        Assert.Equal(new Snowflake(9), message.Id);
        Assert.Equal("n1", message.Nonce?.GetString());
        Assert.Equal("POST /api/v10/channels/4/messages", _discord.Only.Line);
        Assert.Equal("Bot bot-secret", _discord.Only.Authorization);
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", _discord.Only.UserAgent!);
        Assert.Equal("application/json", _discord.Only.ContentType);
        Assert.Equal("""{"content":"hi","allowed_mentions":{"parse":[]},"nonce":"n1","enforce_nonce":true}""", _discord.Only.Body);
    }

    [Fact]
    public async Task Who_may_be_pinged_is_named()
    {
        _discord.Answers(Message);

        await _rest.CreateMessageAsync(
            new Snowflake(4),
            new MessageCreate { Content = "<@5>", AllowedMentions = AllowedMentions.OnlyUsers([new Snowflake(5)]) },
            Cancel);

        Assert.Contains("""{"parse":[],"users":["5"]}""", _discord.Only.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_and_answers_ping_nobody_either()
    {
        _discord.Answers(Message).Answers(Message).Answers(Message).Answers("", System.Net.HttpStatusCode.NoContent).Answers("", System.Net.HttpStatusCode.NoContent);
        var (app, token) = (new Snowflake(2), "aW50");

        await _rest.EditMessageAsync(new Snowflake(4), new Snowflake(9), new MessageEdit { Content = "a" }, Cancel);
        await _rest.EditOriginalResponseAsync(app, token, new MessageEdit { Content = "a" }, Cancel);
        await _rest.CreateFollowupAsync(app, token, new MessageCreate { Content = "a" }, Cancel);
        await _rest.CreateInteractionResponseAsync(new Snowflake(1), token, new InteractionResponse.Message(new MessageCreate { Content = "a" }), Cancel);
        await _rest.CreateInteractionResponseAsync(new Snowflake(1), token, new InteractionResponse.UpdateMessage(new MessageEdit { Content = "a" }), Cancel);

        Assert.Equal(
            [
                "PATCH /api/v10/channels/4/messages/9",
                "PATCH /api/v10/webhooks/2/aW50/messages/@original",
                "POST /api/v10/webhooks/2/aW50",
                "POST /api/v10/interactions/1/aW50/callback",
                "POST /api/v10/interactions/1/aW50/callback",
            ],
            _discord.Requests.Select(request => request.Line));
        Assert.All(_discord.Requests, request => Assert.Contains("""{"parse":[]}""", request.Body, StringComparison.Ordinal));
        Assert.Equal(["Bot bot-secret", null, null, null, null], _discord.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Files_go_as_parts_beside_the_json()
    {
        _discord.Answers(Message);
        var file = new FileUpload("day.md", "- a"u8.ToArray(), "text/markdown");

        await _rest.CreateMessageAsync(new Snowflake(4), new MessageCreate { Content = "hi", Files = [file] }, Cancel);

        Assert.Equal("multipart/form-data", _discord.Only.ContentType);
        Assert.Contains("name=payload_json\r\n\r\n{\"content\":\"hi\"", _discord.Only.Body.Replace("\"payload_json\"", "payload_json", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("files[0]", _discord.Only.Body, StringComparison.Ordinal);
        Assert.Contains("filename=day.md", _discord.Only.Body, StringComparison.Ordinal);
        Assert.Contains("- a", _discord.Only.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_calls_go_where_Discord_documents_them()
    {
        _discord.Answers("""{"url":"wss://g.test","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":1,"max_concurrency":1}}""")
            .Answers("""{"id":"2","name":"StudyBot","verify_key":"ab"}""")
            .Answers("[]").Answers("[]").Answers("[]").Answers("[]")
            .Answers("""{"id":"9","type":11,"parent_id":"4"}""").Answers("""{"id":"6","type":1}""").Answers("""{"id":"4","type":0}""")
            .Answers("""{"user":{"id":"5"},"roles":[]}""").Answers("", System.Net.HttpStatusCode.NoContent).Answers("", System.Net.HttpStatusCode.NoContent);

        Assert.Equal(999, (await _clock.RunAsync(_rest.GetGatewayBotAsync(Cancel))).SessionStartLimit?.Remaining);
        Assert.Equal("ab", (await _clock.RunAsync(_rest.GetCurrentApplicationAsync(Cancel))).VerifyKey);
        await _clock.RunAsync(_rest.GetGlobalCommandsAsync(new Snowflake(2), Cancel));
        await _clock.RunAsync(_rest.PutGlobalCommandsAsync(new Snowflake(2), [], Cancel));
        await _clock.RunAsync(_rest.GetMessagesAsync(new Snowflake(4), new MessagePage(After: new Snowflake(8), Limit: 100), Cancel));
        await _clock.RunAsync(_rest.GetMessagesAsync(new Snowflake(4), new MessagePage(), Cancel));
        Assert.Equal(ChannelType.PublicThread, (await _clock.RunAsync(_rest.StartThreadFromMessageAsync(new Snowflake(4), new Snowflake(9), "D", 1440, Cancel))).Type);
        await _clock.RunAsync(_rest.CreateDmAsync(new Snowflake(5), Cancel));
        await _clock.RunAsync(_rest.GetChannelAsync(new Snowflake(4), Cancel));
        await _clock.RunAsync(_rest.GetGuildMemberAsync(new Snowflake(3), new Snowflake(5), Cancel));
        await _clock.RunAsync(_rest.DeleteMessageAsync(new Snowflake(4), new Snowflake(9), Cancel));
        await _clock.RunAsync(_rest.DeleteOriginalResponseAsync(new Snowflake(2), "aW50", Cancel));

        Assert.Equal(
            [
                "GET /api/v10/gateway/bot ",
                "GET /api/v10/applications/@me ",
                "GET /api/v10/applications/2/commands?with_localizations=true ",
                "PUT /api/v10/applications/2/commands []",
                "GET /api/v10/channels/4/messages?limit=100&after=8 ",
                "GET /api/v10/channels/4/messages?limit=50 ",
                """POST /api/v10/channels/4/messages/9/threads {"name":"D","auto_archive_duration":1440}""",
                """POST /api/v10/users/@me/channels {"recipient_id":"5"}""",
                "GET /api/v10/channels/4 ",
                "GET /api/v10/guilds/3/members/5 ",
                "DELETE /api/v10/channels/4/messages/9 ",
                "DELETE /api/v10/webhooks/2/aW50/messages/@original ",
            ],
            _discord.Requests.Select(request => $"{request.Line} {request.Body}"));
    }
}
