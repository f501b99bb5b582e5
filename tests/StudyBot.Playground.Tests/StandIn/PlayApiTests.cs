using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class PlayApiTests : StandInTest
{
    private readonly HttpClient _page = new();
    private readonly string _pageFolder = Directory.CreateTempSubdirectory("page-").FullName;

    private protected override StandInOptions Options => base.Options with { PageFolder = _pageFolder };

    [Fact]
    public async Task The_world_is_told_to_the_page()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(Commands.Task());
        var world = await GetAsync($"world?as={Jimin.Id}");
        Assert.Equal(Jimin.Id.ToString(), (string?)world["me"]);
        Assert.Equal(["StudyBot", "지민", "하늘", "Sol"], world["users"]!.AsArray().Select(user => (string?)user!["globalName"]));
        Assert.True((bool)world["users"]![1]!["manageServer"]!);
        Assert.True((bool)world["bot"]!["online"]!);
        Assert.Equal("2026-11-02T00:00:00.000Z", (string?)world["clock"]!["now"]);
        Assert.Equal("할일", (string?)world["commands"]![0]!["name_localizations"]!["ko"]);
        Assert.Equal(Jimin.Id.ToString(), (string?)world["dms"]![0]!["userId"]);
    }

    [Fact]
    public async Task A_command_from_the_page_opens_a_modal_there_and_its_answer_is_only_the_members()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(Commands.Plain("plan"));
        using var mine = await EventsAsync(Jimin.Id);
        using var others = await EventsAsync(Sol.Id);
        var (_, begun) = await PostAsync("command", new JsonObject { ["as"] = Jimin.Id.ToString(), ["channelId"] = Study.Id.ToString(), ["name"] = "plan", ["options"] = new JsonObject() });
        await Bot.AnswerAsync(await Bot.NextAsync("INTERACTION_CREATE"), 9, Parts.Modal(Parts.Label(Parts.Input("list"))));

        var modal = await mine.NextAsync("modal");
        Assert.Equal((string?)begun["interactionId"], (string?)modal["interactionId"]);
        var (status, _) = await PostAsync("submit", new JsonObject { ["as"] = Jimin.Id.ToString(), ["interactionId"] = modal["interactionId"]!.DeepClone(), ["values"] = new JsonObject { ["list"] = "논문" } });
        Assert.Equal(HttpStatusCode.OK, status);
        await Bot.AnswerAsync(await Bot.NextAsync("INTERACTION_CREATE"), 4, new JsonObject { ["content"] = "저장", ["flags"] = 64 });

        var message = await mine.NextAsync("message");
        Assert.Equal(("created", true), ((string?)message["type"], (bool)message["message"]!["ephemeral"]!));
        World.StudyTime.Move(TimeSpan.FromHours(1));
        Assert.Equal(3_600_000, (long)(await others.NextAsync("clock"))["offsetMs"]!);
        Assert.Single((await GetAsync($"messages?channel={Study.Id}&as={Jimin.Id}"))["messages"]!.AsArray());
        Assert.Empty((await GetAsync($"messages?channel={Study.Id}&as={Sol.Id}"))["messages"]!.AsArray());
    }

    [Fact]
    public async Task A_failed_interaction_is_told()
    {
        await Bot.RegisterAsync(Commands.Plain("plan"));
        using var mine = await EventsAsync(Jimin.Id);
        await PostAsync("command", new JsonObject { ["as"] = Jimin.Id.ToString(), ["channelId"] = Study.Id.ToString(), ["name"] = "plan" });
        Transport.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("The application did not respond", (string?)(await mine.NextAsync("failed"))["reason"]);
    }

    [Fact]
    public async Task The_clock_is_set_moved_and_stepped()
    {
        Assert.Equal("2026-11-05T00:00:00.000Z", (string?)(await PostAsync("clock", new JsonObject { ["set"] = "2026-11-05T00:00:00Z" })).Body["now"]);
        Assert.Equal("2026-11-05T00:01:00.000Z", (string?)(await PostAsync("clock", new JsonObject { ["moveMs"] = 60_000 })).Body["now"]);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("clock", new JsonObject { ["to"] = "next-post" })).Status);
        Host.Steps.NextPost = _ => Task.FromResult<DateTimeOffset?>(new DateTimeOffset(2026, 11, 6, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("2026-11-06T00:00:00.000Z", (string?)(await PostAsync("clock", new JsonObject { ["to"] = "next-post" })).Body["now"]);
        Assert.Equal(Transport.GetUtcNow(), World.Now);
    }

    [Fact]
    public async Task Bad_requests_say_why()
    {
        var (status, body) = await PostAsync("command", new JsonObject { ["as"] = Jimin.Id.ToString(), ["channelId"] = Study.Id.ToString(), ["name"] = "nothing" });
        Assert.Equal((HttpStatusCode.BadRequest, "There is no command /nothing."), (status, (string?)body["error"]));
    }

    [Fact]
    public async Task Members_are_added_and_changed()
    {
        var (_, added) = await PostAsync("members", new JsonObject { ["guildId"] = Guild.Id.ToString(), ["name"] = "Kim", ["locale"] = "ko" });
        await PostAsync("user", new JsonObject { ["id"] = added["id"]!.DeepClone(), ["manageServer"] = true, ["locale"] = "en-US" });
        var kim = World.Places.GetUser("Kim");
        Assert.Equal("en-US", kim.Locale);
        Assert.True(World.Places.FindMember(Guild.Id, kim.Id)!.ManageServer);
    }

    [Fact]
    public async Task The_pages_files_are_served()
    {
        Assert.Equal("<!doctype html>", await _page.GetStringAsync(Host.PageUrl, Cancel));
        Assert.Equal("let a;", await _page.GetStringAsync(new Uri(Host.PageUrl, "app.js"), Cancel));
    }

    public PlayApiTests()
    {
        File.WriteAllText(Path.Combine(_pageFolder, "index.html"), "<!doctype html>");
        File.WriteAllText(Path.Combine(_pageFolder, "app.js"), "let a;");
    }

    private async Task<JsonNode> GetAsync(string path) => (await _page.GetFromJsonAsync<JsonNode>(new Uri(Host.PageUrl, $"play/{path}"), Cancel))!;

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, JsonObject body)
    {
        using var response = await _page.PostAsJsonAsync(new Uri(Host.PageUrl, $"play/{path}"), body, Cancel);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!);
    }

    private async Task<PageEvents> EventsAsync(ulong userId) =>
        new(await _page.GetStreamAsync(new Uri(Host.PageUrl, $"play/events?as={userId}"), Cancel));
}
