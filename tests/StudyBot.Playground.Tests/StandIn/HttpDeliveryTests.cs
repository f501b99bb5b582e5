using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

/// <summary>Interactions to the application's URL: probed before it is saved, signed, and answered in the response or elsewhere.</summary>
public sealed class HttpDeliveryTests : StandInTest
{
    private const int InvalidForm = 50035;

    [Fact]
    public async Task A_URL_is_saved_when_it_answers_pings_and_refuses_false_signatures()
    {
        await using var endpoint = await PlainEndpoint.StartAsync(World.InteractionsUrl.VerifyKey);
        var (status, application) = await SaveAsync(endpoint.Url);
        Assert.Equal((200, endpoint.Url, World.InteractionsUrl.VerifyKey), (status, (string?)application!["interactions_endpoint_url"], (string?)application["verify_key"]));
        Assert.Equal(64, World.InteractionsUrl.VerifyKey.Length);

        Assert.Null((await SaveAsync(null)).Body!["interactions_endpoint_url"]);
        Assert.Null(World.InteractionsUrl.Current);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_URL_that_fails_the_probe_is_refused_and_the_old_one_stays(bool checksSignatures, bool answersPings)
    {
        await using var good = await PlainEndpoint.StartAsync(World.InteractionsUrl.VerifyKey);
        await using var bad = await PlainEndpoint.StartAsync(World.InteractionsUrl.VerifyKey);
        (bad.ChecksSignatures, bad.AnswersPings) = (checksSignatures, answersPings);
        await SaveAsync(good.Url);
        foreach (var url in (string[])[bad.Url, "http://127.0.0.1:9/nobody", "no address", "ftp://127.0.0.1/x"])
        {
            var (status, body) = await SaveAsync(url);
            Assert.Equal((400, InvalidForm), (status, (int)body!["code"]!));
            Assert.NotNull(body["errors"]!["interactions_endpoint_url"]!["_errors"]![0]!["code"]);
        }

        Assert.Equal(good.Url, World.InteractionsUrl.Current);
    }

    [Fact]
    public async Task While_a_URL_is_saved_no_interaction_comes_over_the_gateway()
    {
        await using var endpoint = await ReadyAsync();
        endpoint.Answer = context => PlainEndpoint.WriteAsync(context, 200, Message("here"));
        var posted = Assert.IsType<InteractionOutcome.Posted>(await AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel));
        Assert.Equal("here", posted.Message.Content);
        Assert.Equal("today", (string?)(await endpoint.NextAsync())["data"]!["name"]);
        Assert.Equal(0, Bot.UnreadFrames);

        await SaveAsync(null);
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        await Bot.NextAsync("INTERACTION_CREATE");
    }

    [Fact]
    public async Task An_answer_with_a_file_may_stand_in_the_response()
    {
        await using var endpoint = await ReadyAsync();
        endpoint.Answer = context => PlainEndpoint.WriteAsync(
            context,
            200,
            "--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n" + Message("file").ToJsonString() +
            "\r\n--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n",
            "multipart/form-data; boundary=b");
        var posted = Assert.IsType<InteractionOutcome.Posted>(await AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel));
        Assert.Equal("hello"u8.ToArray(), Assert.Single(posted.Message.Attachments).Content);
    }

    [Fact]
    public async Task A_202_promises_the_answer_by_the_callback_route()
    {
        await using var endpoint = await ReadyAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        var interaction = await endpoint.NextAsync();
        Assert.Equal(204, (await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "later" })).Status);
        Assert.Equal("later", Assert.IsType<InteractionOutcome.Posted>(await using_).Message.Content);
    }

    [Theory]
    [InlineData(200, """{"type":4,"data":{"contnet":"x"}}""")]
    [InlineData(200, """{"type":1}""")]
    [InlineData(200, "no JSON")]
    [InlineData(202, """{"type":4,"data":{"content":"x"}}""")]
    [InlineData(204, "")]
    [InlineData(401, "")]
    [InlineData(500, "")]
    public async Task What_is_no_answer_is_none(int status, string body)
    {
        await using var endpoint = await ReadyAsync();
        endpoint.Answer = context => PlainEndpoint.WriteAsync(context, status, body, "application/json");
        Assert.IsType<InteractionOutcome.Failed>(await AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel));
    }

    [Fact]
    public async Task After_three_seconds_the_request_is_broken_off_and_the_callback_route_is_closed()
    {
        await using var endpoint = await ReadyAsync();
        var brokenOff = new TaskCompletionSource();
        endpoint.Answer = async context =>
        {
            await using (context.RequestAborted.Register(brokenOff.SetResult))
            {
                await brokenOff.Task;
            }
        };
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        var interaction = await endpoint.NextAsync();
        Transport.Advance(TimeSpan.FromSeconds(3));
        await brokenOff.Task.WaitAsync(Cancel);
        Assert.Equal("The application did not respond", Assert.IsType<InteractionOutcome.Failed>(await using_).Reason);
        Assert.Equal(10062, (int)(await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "late" })).Body!["code"]!);
    }

    [Fact]
    public async Task An_answer_in_the_response_after_one_by_the_callback_route_changes_nothing()
    {
        await using var endpoint = await ReadyAsync();
        endpoint.Answer = async context =>
        {
            var interaction = await endpoint.NextAsync();
            await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "first" });
            await PlainEndpoint.WriteAsync(context, 200, Message("second"));
        };
        Assert.Equal("first", Assert.IsType<InteractionOutcome.Posted>(await AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel)).Message.Content);
        Assert.Equal("first", Assert.Single(AsJimin.Messages(Study.Id)).Content);
    }

    private static JsonObject Message(string content) => new() { ["type"] = 4, ["data"] = new JsonObject { ["content"] = content } };

    private async Task<PlainEndpoint> ReadyAsync()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(Commands.Plain("today"));
        var endpoint = await PlainEndpoint.StartAsync(World.InteractionsUrl.VerifyKey);
        await SaveAsync(endpoint.Url);
        return endpoint;
    }

    private Task<(int Status, JsonNode? Body)> SaveAsync(string? url) =>
        Bot.CallAsync("PATCH", "applications/@me", new JsonObject { ["interactions_endpoint_url"] = url });
}
