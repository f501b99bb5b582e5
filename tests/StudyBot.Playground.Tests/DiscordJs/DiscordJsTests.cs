using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.Tests.DiscordJs;

/// <summary>An independent client agrees that the stand-in behaves like Discord; what it chokes on is the stand-in's fault.</summary>
public sealed class DiscordJsTests(DiscordJsFolder folder) : IClassFixture<DiscordJsFolder>, IAsyncLifetime
{
    private StandInHost _host = null!;
    private NodeBot _bot = null!;
    private JsonObject _ready = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private World World => _host.World;

    private Guild Guild => World.Places.Guilds[0];

    private Channel Study => World.Places.GetChannel(Guild.Id, "study");

    private User Jimin => World.Places.GetUser("지민");

    private User Sol => World.Places.GetUser("Sol");

    private Actor AsJimin => World.As(Jimin.Id);

    public async ValueTask InitializeAsync()
    {
        var ready = folder.Ready;
        _host = await StandInHost.StartAsync(new StandInOptions { BotToken = "secret", AnswerWithin = TimeSpan.FromSeconds(5) }, Cancel);
        _bot = NodeBot.Start(ready, _host.PageUrl, "secret");
        _ready = await _bot.NextAsync("ready");
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
            await _host.DisposeAsync();
            Assert.True(_bot.Trouble.IsEmpty, string.Join("\n", _bot.Trouble));
            Assert.DoesNotContain(World.Requests.All, request => !request.Served);
        }
    }

    [Fact]
    public void It_logs_in_and_knows_its_server()
    {
        Assert.Equal(World.BotId.ToString(), (string?)_ready["user"]!["id"]);
        Assert.Equal(World.BotId.ToString(), (string?)_ready["application"]);
        var guild = Assert.Single(_ready["guilds"]!.AsArray())!;
        Assert.Equal(("새벽 스터디", "ko", 4, true), ((string?)guild["name"], (string?)guild["locale"], (int)guild["members"]!, (bool)guild["available"]!));
        Assert.Equal(Jimin.Id.ToString(), (string?)guild["owner"]);
        Assert.Equal(["study", "chat", "notes-forum"], guild["channels"]!.AsArray().Select(channel => (string?)channel!["name"]));
        Assert.Contains("@everyone", guild["roles"]!.AsArray().Select(role => (string?)role));
        Assert.Equal(1, World.Gateway.Identifies);
    }

    [Fact]
    public async Task It_registers_commands_and_reads_them_back()
    {
        var registered = (await _bot.AskAsync("register"))!.AsArray();
        Assert.Equal("대답", (string?)registered.Single(command => (string?)command!["name"] == "reply")!["korean"]);
        Assert.Equal(["word", "times", "who", "where"], registered.Single(command => (string?)command!["name"] == "find")!["options"]!.AsArray().Select(option => (string?)option));
        Assert.Equal(World.Commands.All.Select(command => (string?)command["name"]), (await _bot.AskAsync("registered"))!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public async Task It_replies_for_everyone_and_privately()
    {
        var open = await PostedAsync("reply");
        Assert.Equal(($"pong to {Jimin.Id} in study", false), (open.Message.Content, open.Ephemeral));
        var answered = await _bot.NextAsync("answered");
        Assert.Equal(("ChatInputCommandInteraction", "ko", "ko", "새벽 스터디"), ((string?)answered["kind"], (string?)answered["locale"], (string?)answered["guildLocale"], (string?)answered["guild"]));
        Assert.True((bool)answered["manages"]!);

        var closed = await PostedAsync("private");
        Assert.Equal(("only you", true), (closed.Message.Content, closed.Ephemeral));
        Assert.DoesNotContain(World.VisibleMessages(Sol.Id, Study.Id), message => message.Id == closed.Message.Id);
    }

    [Fact]
    public async Task It_defers_and_edits_and_follows_up()
    {
        await _bot.AskAsync("register");
        var outcome = await AsJimin.UseCommandAsync(Study.Id, "later", [], Cancel);
        var deferred = Assert.IsType<InteractionOutcome.Deferred>(outcome);
        var posted = Assert.IsType<InteractionOutcome.Posted>(await deferred.Final.WaitAsync(NodeBot.Limit, Cancel));
        Assert.Equal(("at last", true), (posted.Message.Content, posted.Ephemeral));

        var result = (await _bot.AnsweredAsync("later"))!;
        Assert.Equal((posted.Message.Id.ToString(), true, true), ((string?)result["message"], (bool)result["same"]!, (bool)result["ephemeral"]!));
        Assert.Equal("and more", World.Messages.Find(ulong.Parse((string)result["followUp"]!))!.Content);
    }

    [Fact]
    public async Task Its_buttons_are_pressed()
    {
        var message = (await PostedAsync("buttons")).Message;
        var result = (await _bot.AnsweredAsync("buttons"))!;
        Assert.Equal(message.Id.ToString(), (string?)result["message"]);
        Assert.Equal(["change", "more", "away"], result["components"]!.AsArray().Select(id => (string?)id));

        var updated = Assert.IsType<InteractionOutcome.Updated>(await AsJimin.PressAsync(message.Id, "change", Cancel));
        Assert.Equal((message.Id, "changed"), (updated.Message.Id, updated.Message.Content));
        Assert.Equal("changed", (string?)(await _bot.AnsweredAsync("change"))!["edited"]);

        var more = Assert.IsType<InteractionOutcome.Deferred>(await AsJimin.PressAsync(message.Id, "more", Cancel));
        Assert.Equal("more", Assert.IsType<InteractionOutcome.Posted>(await more.Final.WaitAsync(NodeBot.Limit, Cancel)).Message.Content);
        await _bot.AnsweredAsync("more");

        Assert.IsType<InteractionOutcome.Deferred>(await AsJimin.PressAsync(message.Id, "away", Cancel));
        await _bot.AnsweredAsync("away");
        Assert.Null(World.Messages.Find(message.Id));
    }

    [Fact]
    public async Task Its_selects_are_chosen_from()
    {
        var message = (await PostedAsync("selects")).Message;
        var person = await AsJimin.SelectAsync(message.Id, "people", [Sol.Id.ToString()], Cancel);
        Assert.Equal($"{Sol.Name} {Sol.ShownName}", Assert.IsType<InteractionOutcome.Posted>(person).Message.Content);
        var place = await AsJimin.SelectAsync(message.Id, "places", [Study.Id.ToString()], Cancel);
        Assert.Equal("study", Assert.IsType<InteractionOutcome.Posted>(place).Message.Content);
        var words = await AsJimin.SelectAsync(message.Id, "words", ["1", "3"], Cancel);
        Assert.Equal("1,3", Assert.IsType<InteractionOutcome.Updated>(words).Message.Content);
    }

    [Fact]
    public async Task Its_form_with_a_checkbox_group_comes_back_filled_in()
    {
        await _bot.AskAsync("register");
        var form = Assert.IsType<InteractionOutcome.ModalOpened>(await AsJimin.UseCommandAsync(Study.Id, "form", [], Cancel));
        await _bot.AnsweredAsync("form");
        var values = new JsonObject { ["done"] = new JsonArray("1", "3"), ["how"] = "well", ["words"] = "두 줄\nof it", ["with"] = new JsonArray(Sol.Id.ToString()) };
        var thanks = await AsJimin.SubmitAsync(form.InteractionId, values, Cancel);
        Assert.Equal("thanks", Assert.IsType<InteractionOutcome.Posted>(thanks).Message.Content);

        var answered = await _bot.NextAsync("answered");
        Assert.Equal("ModalSubmitInteraction", (string?)answered["kind"]);
        var seen = answered["result"]!;
        Assert.Equal(["1", "3"], seen["done"]!.AsArray().Select(value => (string?)value));
        Assert.Equal(("well", "두 줄\nof it", Sol.Name), ((string?)seen["how"], (string?)seen["words"], (string?)Assert.Single(seen["with"]!.AsArray())));
        Assert.Equal("[[10,null],[18,22],[18,21],[18,4],[18,5]]", seen["kinds"]!.ToJsonString());
    }

    [Fact]
    public async Task Its_form_left_untouched_comes_back_as_it_was_opened()
    {
        await _bot.AskAsync("register");
        var form = Assert.IsType<InteractionOutcome.ModalOpened>(await AsJimin.UseCommandAsync(Study.Id, "form", [], Cancel));
        await _bot.AnsweredAsync("form");
        await AsJimin.SubmitAsync(form.InteractionId, new JsonObject { ["how"] = "badly" }, Cancel);
        var seen = (await _bot.AnsweredAsync("form"))!;
        Assert.Equal(("""["1"]""", "badly", "none", "[]"), (seen["done"]!.ToJsonString(), (string?)seen["how"], (string?)seen["words"], seen["with"]!.ToJsonString()));
    }

    [Fact]
    public async Task It_sends_a_file_and_fetches_it_again()
    {
        var message = (await PostedAsync("file")).Message;
        Assert.Equal("# 하루\n"u8.ToArray(), Assert.Single(message.Attachments).Content);
        var seen = (await _bot.AnsweredAsync("file"))!;
        Assert.Equal(("day.md", 9, "The day", "# 하루\n"), ((string?)seen["name"], (int)seen["size"]!, (string?)seen["description"], (string?)seen["text"]));
    }

    [Fact]
    public async Task It_suggests_and_is_given_every_kind_of_option()
    {
        await _bot.AskAsync("register");
        var choices = Assert.IsType<InteractionOutcome.Choices>(await AsJimin.AutocompleteAsync(Study.Id, "find", new JsonObject { ["word"] = "al" }, "word", Cancel));
        var choice = Assert.Single(choices.Items);
        Assert.Equal(("ALPHA", "alpha"), (choice.Name, (string?)choice.Value));
        var options = new JsonObject { ["word"] = "alpha", ["times"] = 3, ["who"] = Sol.Id.ToString(), ["where"] = Study.Id.ToString() };
        var found = await AsJimin.UseCommandAsync(Study.Id, "find", options, Cancel);
        Assert.Equal($"alpha,3,{Sol.Name},{Sol.ShownName},study", Assert.IsType<InteractionOutcome.Posted>(found).Message.Content);
    }

    [Fact]
    public async Task It_reads_edits_and_deletes_a_channels_messages()
    {
        var said = AsJimin.Say(Study.Id, "hello");
        var posted = (await _bot.AskAsync("post", In("content", "first")))!;
        var id = (string)posted["id"]!;
        Assert.Equal("first", (string?)(await _bot.AskAsync("read", Of(id)))!["content"]);
        var edited = (await _bot.AskAsync("edit", Of(id, "content", "second")))!;
        Assert.Equal(("second", true), ((string?)edited["content"], (bool)edited["edited"]!));
        var recent = (await _bot.AskAsync("recent", In()))!.AsArray();
        Assert.Equal(["second", "hello"], recent.Select(message => (string?)message!["content"]));
        var refused = await _bot.TryAskAsync("edit", Of(said.Id.ToString(), "content", "mine"));
        Assert.Equal((50005, 403), ((int)refused["code"]!, (int)refused["status"]!));
        await _bot.AskAsync("delete", Of(id));
        Assert.Equal(10008, (int)(await _bot.TryAskAsync("read", Of(id)))["code"]!);
    }

    [Fact]
    public async Task It_posts_the_newer_components()
    {
        var posted = (await _bot.AskAsync("container", In()))!;
        var container = Assert.Single(posted["components"]!.AsArray())!;
        Assert.Equal([10, 14, 10], container["components"]!.AsArray().Select(part => (int)part!["type"]!));
        Assert.Equal(32768, (int)posted["flags"]! & 32768);
    }

    [Fact]
    public async Task It_starts_a_thread_writes_in_it_and_archives_it()
    {
        var posted = (await _bot.AskAsync("post", In("content", "first")))!;
        var thread = (await _bot.AskAsync("thread", Of((string)posted["id"]!, "name", "The day")))!;
        Assert.Equal(("The day", Study.Id.ToString(), true), ((string?)thread["name"], (string?)thread["parent"], (bool)thread["isThread"]!));
        Assert.Equal("in the thread", World.Messages.Find(ulong.Parse((string)thread["first"]!))!.Content);
        Assert.Equal("The day", (string?)(await _bot.NextAsync("thread"))["name"]);
        Assert.True((bool)(await _bot.AskAsync("archive", new JsonObject { ["channelId"] = thread["id"]!.DeepClone() }))!);
    }

    [Fact]
    public async Task It_writes_a_direct_message_unless_they_are_closed()
    {
        var sent = (await _bot.AskAsync("direct", new JsonObject { ["userId"] = Sol.Id.ToString(), ["content"] = "psst" }))!;
        Assert.Equal(World.Places.DirectChannel(Sol.Id).Id.ToString(), (string?)sent["channel"]);
        Assert.Equal("psst", Assert.Single(World.VisibleMessages(Sol.Id, World.Places.DirectChannel(Sol.Id).Id)).Content);
        Sol.DirectMessagesClosed = true;
        Assert.Equal(50007, (int)(await _bot.TryAskAsync("direct", new JsonObject { ["userId"] = Sol.Id.ToString(), ["content"] = "psst" }))["code"]!);
    }

    [Fact]
    public async Task After_a_dropped_socket_it_resumes_and_hears_what_it_missed()
    {
        await _bot.AskAsync("register");
        World.Faults.DropSockets();
        World.Places.AddChannel(Guild.Id, "meanwhile");
        var pressed = AsJimin.BeginCommand(Study.Id, "reply", []);

        Assert.Equal("meanwhile", (string?)(await _bot.NextAsync("channel"))["name"]);
        var outcome = await pressed.First.Task.WaitAsync(NodeBot.Limit, Cancel);
        Assert.Contains("pong", Assert.IsType<InteractionOutcome.Posted>(outcome).Message.Content, StringComparison.Ordinal);
        Assert.InRange((int)(await _bot.NextAsync("resumed"))["replayed"]!, 2, 3);
        Assert.Equal((1, 1), (World.Gateway.Identifies, World.Gateway.Resumes));
    }

    private async Task<InteractionOutcome.Posted> PostedAsync(string command)
    {
        await _bot.AskAsync("register");
        return Assert.IsType<InteractionOutcome.Posted>(await AsJimin.UseCommandAsync(Study.Id, command, [], Cancel));
    }

    private JsonObject In(string? key = null, string? value = null) => Filled(new JsonObject { ["channelId"] = Study.Id.ToString() }, key, value);

    private JsonObject Of(string message, string? key = null, string? value = null) =>
        Filled(new JsonObject { ["channelId"] = Study.Id.ToString(), ["messageId"] = message }, key, value);

    private static JsonObject Filled(JsonObject body, string? key, string? value)
    {
        if (key is not null)
        {
            body[key] = value;
        }

        return body;
    }
}
