using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class InteractionTests : StandInTest
{
    [Fact]
    public async Task A_command_reaches_the_bot_whole_and_its_answer_reaches_the_member()
    {
        await ReadyAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "task add", new JsonObject { ["text"] = "논문 읽기" }, Cancel);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        var (status, _) = await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "저장했어요", ["flags"] = 64 });
        var outcome = Assert.IsType<InteractionOutcome.Posted>(await using_);

        Assert.Equal(204, status);
        Assert.True(outcome.Ephemeral);
        Assert.Equal("저장했어요", Assert.Single(AsJimin.Messages(Study.Id)).Content);
        Assert.Empty(World.VisibleMessages(Sol.Id, Study.Id));
        Assert.Equal("add", (string?)interaction["data"]!["options"]![0]!["name"]);
        Assert.Equal("논문 읽기", (string?)interaction["data"]!["options"]![0]!["options"]![0]!["value"]);
        Assert.Equal("ko", (string?)interaction["locale"]);
        Assert.Equal("ko", (string?)interaction["guild_locale"]);
        Assert.Equal(0, (int)interaction["context"]!);
        Assert.Equal(Guild.Id.ToString(), (string?)interaction["authorizing_integration_owners"]!["0"]);
        Assert.Equal(Permissions.Bot.ToString(), (string?)interaction["app_permissions"]);
        Assert.NotEqual(0UL, ulong.Parse((string)interaction["member"]!["permissions"]!) & Permissions.ManageGuild);
    }

    [Fact]
    public async Task A_private_answer_is_out_of_reach_but_by_its_interactions_token()
    {
        await ReadyAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "private", ["flags"] = 64 });
        var id = Assert.IsType<InteractionOutcome.Posted>(await using_).Message.Id;

        foreach (var (method, body) in new (string, JsonObject?)[] { ("GET", null), ("PATCH", new JsonObject { ["content"] = "x" }), ("DELETE", null) })
        {
            var (status, refusal) = await Bot.CallAsync(method, $"channels/{Study.Id}/messages/{id}", body);
            Assert.Equal((404, 10008), (status, (int)refusal!["code"]!));
        }

        Assert.Equal(200, (await Bot.CallAsync("GET", $"webhooks/{World.BotId}/{interaction["token"]}/messages/{id}")).Status);
    }

    [Fact]
    public async Task In_a_direct_message_the_user_stands_where_the_member_would()
    {
        await ReadyAsync();
        var direct = World.Places.DirectChannel(Sol.Id);
        _ = World.As(Sol.Id).BeginCommand(direct.Id, "today", []);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        Assert.Null(interaction["member"]);
        Assert.Equal(Sol.Id.ToString(), (string?)interaction["user"]!["id"]);
        Assert.Equal((1, "0", "442368"), ((int)interaction["context"]!, (string?)interaction["authorizing_integration_owners"]!["0"], (string?)interaction["app_permissions"]));
    }

    [Fact]
    public async Task An_answer_after_three_seconds_finds_no_interaction()
    {
        await ReadyAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        Transport.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("The application did not respond", Assert.IsType<InteractionOutcome.Failed>(await using_).Reason);
        var (status, body) = await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "late" });
        Assert.Equal((404, 10062), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task A_second_answer_is_refused_and_a_malformed_one_spends_nothing()
    {
        await ReadyAsync();
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        Assert.Equal(50035, (int)(await Bot.AnswerAsync(interaction, 4, new JsonObject { ["contnet"] = "x" })).Body!["code"]!);
        Assert.Equal(204, (await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "x" })).Status);
        Assert.Equal(40060, (int)(await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "x" })).Body!["code"]!);
    }

    [Fact]
    public async Task Without_a_bot_the_member_is_told_after_three_seconds()
    {
        await Bot.RegisterAsync(Commands.Plain("today"));
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        Assert.False(using_.IsCompleted);
        Transport.Advance(TimeSpan.FromSeconds(3));
        Assert.IsType<InteractionOutcome.Failed>(await using_);
    }

    [Fact]
    public async Task An_interaction_made_while_the_socket_was_down_is_replayed()
    {
        await ReadyAsync();
        await Bot.CutAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        await Bot.ResumeAsync();
        await Bot.AnswerAsync(await Bot.UntilAsync("INTERACTION_CREATE"), 4, new JsonObject { ["content"] = "here" });
        Assert.IsType<InteractionOutcome.Posted>(await using_);
    }

    [Fact]
    public async Task A_deferred_answer_thinks_until_it_is_edited()
    {
        await ReadyAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        await Bot.AnswerAsync(interaction, 5, new JsonObject { ["flags"] = 64 });
        var deferred = Assert.IsType<InteractionOutcome.Deferred>(await using_);
        Assert.Equal(StudyBot.Playground.StandIn.Model.MessageState.Thinking, AsJimin.Messages(Study.Id)[0].State);

        var (status, _) = await Bot.CallAsync("PATCH", Webhook(interaction) + "/messages/@original", Parts.V2(Parts.Text("now")));
        var final = Assert.IsType<InteractionOutcome.Posted>(await deferred.Final);

        Assert.Equal(200, status);
        Assert.True(final.Ephemeral);
        Assert.Equal("now", (string?)final.Message.Components[0]!["content"]);
    }

    [Fact]
    public async Task A_token_lives_fifteen_minutes()
    {
        await ReadyAsync();
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "x" });
        Assert.Equal(200, (await Bot.CallAsync("POST", Webhook(interaction), new JsonObject { ["content"] = "more" })).Status);
        Transport.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(50027, (int)(await Bot.CallAsync("POST", Webhook(interaction), new JsonObject { ["content"] = "more" })).Body!["code"]!);
    }

    [Fact]
    public async Task A_modal_is_opened_filled_and_comes_back_with_what_it_preset()
    {
        await ReadyAsync();
        var message = await ButtonMessageAsync();
        var pressing = AsJimin.PressAsync(message, "open", Cancel);
        var press = await Bot.UntilAsync("INTERACTION_CREATE");
        var checks = Parts.Checks("done", 3);
        checks["options"]![1]!["default"] = true;
        var (status, body) = await Bot.AnswerAsync(press, 9, Parts.Modal(Parts.Text("Hello"), Parts.Label(checks), Parts.Label(Parts.Input("more"))));
        Assert.Equal((204, null), (status, body));
        var modal = Assert.IsType<InteractionOutcome.ModalOpened>(await pressing);

        var submitting = AsJimin.SubmitAsync(modal.InteractionId, new JsonObject { ["more"] = "two\nlines" }, Cancel);
        var submit = await Bot.NextAsync("INTERACTION_CREATE");
        Assert.Equal(5, (int)submit["type"]!);
        Assert.Equal(message.ToString(), (string?)submit["message"]!["id"]);
        Assert.Equal("""["2"]""", submit["data"]!["components"]![1]!["component"]!["values"]!.ToJsonString());
        Assert.Equal("two\nlines", (string?)submit["data"]!["components"]![2]!["component"]!["value"]);
        Assert.Equal(50035, (int)(await Bot.AnswerAsync(submit, 9, Parts.Modal(Parts.Label(Parts.Input("x"))))).Body!["code"]!);
        await Bot.AnswerAsync(submit, 7, Parts.V2(Parts.Text("done")));
        Assert.Equal(message, Assert.IsType<InteractionOutcome.Updated>(await submitting).Message.Id);
        await Assert.ThrowsAsync<PlayRefusedException>(() => AsJimin.SubmitAsync(modal.InteractionId, [], Cancel));
    }

    [Fact]
    public async Task An_update_cannot_answer_a_command()
    {
        await ReadyAsync();
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        Assert.Equal(50035, (int)(await Bot.AnswerAsync(interaction, 7, new JsonObject { ["content"] = "x" })).Body!["code"]!);
        Assert.Equal(50035, (int)(await Bot.AnswerAsync(interaction, 6)).Body!["code"]!);
        Assert.Equal(50035, (int)(await Bot.AnswerAsync(interaction, 5, new JsonObject { ["flags"] = 32768 })).Body!["code"]!);
    }

    [Fact]
    public async Task Autocomplete_sends_what_is_typed_and_shows_the_choices()
    {
        await ReadyAsync();
        var asking = AsJimin.AutocompleteAsync(Study.Id, "task add", new JsonObject { ["under"] = "논" }, "under", Cancel);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        Assert.True((bool)interaction["data"]!["options"]![0]!["options"]![0]!["focused"]!);
        await Bot.AnswerAsync(interaction, 8, new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["name"] = "논문", ["value"] = "7" }) });
        Assert.Equal("논문", Assert.Single(Assert.IsType<InteractionOutcome.Choices>(await asking).Items).Name);
    }

    [Fact]
    public async Task With_response_tells_the_message()
    {
        await ReadyAsync();
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        var interaction = await Bot.NextAsync("INTERACTION_CREATE");
        var (status, body) = await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "x" }, withResponse: true);
        Assert.Equal(200, status);
        Assert.Equal((string?)body!["interaction"]!["response_message_id"], (string?)body["resource"]!["message"]!["id"]);
        Assert.Equal(Jimin.Id.ToString(), (string?)body["resource"]!["message"]!["interaction_metadata"]!["user"]!["id"]);
    }

    [Theory]
    [InlineData("nothing", "{}")]
    [InlineData("task", "{}")]
    [InlineData("task add", "{}")]
    [InlineData("task add", """{"text":"x","other":"y"}""")]
    [InlineData("task add", """{"text":5}""")]
    public async Task What_the_client_would_not_send_is_refused_at_once(string name, string options)
    {
        await Bot.RegisterAsync(Commands.Task());
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginCommand(Study.Id, name, JsonNode.Parse(options)!.AsObject()));
    }

    [Fact]
    public async Task Another_members_ephemeral_message_cannot_be_pressed()
    {
        await ReadyAsync();
        var using_ = AsJimin.UseCommandAsync(Study.Id, "today", null, Cancel);
        var panel = Parts.V2(Parts.Row(Parts.Button("b")));
        panel["flags"] = 32768 | 64;
        await Bot.AnswerAsync(await Bot.NextAsync("INTERACTION_CREATE"), 4, panel);
        var posted = Assert.IsType<InteractionOutcome.Posted>(await using_);
        Assert.Throws<PlayRefusedException>(() => World.As(Sol.Id).BeginPress(posted.Message.Id, "b", null));
    }

    private static string Webhook(JsonObject interaction) => $"webhooks/{interaction["application_id"]}/{interaction["token"]}";

    private async Task ReadyAsync()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(Commands.Task(), Commands.Plain("today"));
    }

    private async Task<ulong> ButtonMessageAsync()
    {
        var (_, body) = await Bot.CallAsync("POST", $"channels/{Study.Id}/messages", Parts.V2(Parts.Text("x"), Parts.Row(Parts.Button("open"))));
        return ulong.Parse((string)body!["id"]!);
    }
}
