using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

/// <summary>Every call that the stand-in serves is made; what it answers is held against Discord's description when the test ends.</summary>
public sealed class RouteTests : StandInTest
{
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    private string Messages => $"channels/{Study.Id}/messages";

    [Fact]
    public async Task Every_call_answers_as_Discord_describes()
    {
        await ConnectBotAsync();
        await CallCommandsAsync();
        await CallPlacesAsync();
        await CallMessagesAsync();
        await CallInteractionAsync();

        Assert.Equal(Host.Routes.Order(StringComparer.Ordinal), _called.Order(StringComparer.Ordinal));
        Assert.Equal(World.Requests.All.Count, Traffic.Exchanges);
        Assert.True(Traffic.Frames > 2);
    }

    [Fact]
    public async Task Refusals_have_Discords_bodies()
    {
        foreach (var (method, path, body, status) in Refused())
        {
            Assert.Equal((status, path), ((await Bot.CallAsync(method, path, body)).Status, path));
        }

        World.Faults.Answer(429, times: 2, path: "/users/@me");
        World.Faults.Answer(429, times: 1, path: "/gateway/bot", global: true);
        Assert.Equal(429, (await Bot.CallAsync("GET", "users/@me")).Status);
        Assert.Equal(429, (await Bot.CallAsync("GET", "gateway/bot")).Status);
    }

    private IEnumerable<(string Method, string Path, JsonNode? Body, int Status)> Refused() =>
    [
        ("GET", "pigeons", null, 404),
        ("GET", "channels/x", null, 400),
        ("GET", "channels/1", null, 404),
        ("GET", "guilds/1", null, 404),
        ("GET", $"{Messages}?limit=0", null, 400),
        ("POST", Messages, new JsonObject(), 400),
        ("POST", Messages, JsonNode.Parse("""{"embeds":[{"fields":[{"name":1}]}],"components":[{"type":1,"components":[{"type":2}]}],"flags":64}"""), 400),
        ("POST", Messages, new JsonArray(), 400),
        ("PUT", "applications/1/commands", new JsonArray(), 403),
        ("PUT", $"applications/{World.BotId}/commands", JsonNode.Parse("""[{"name":"A B"},1]"""), 400),
        ("POST", $"webhooks/{World.BotId}/wrong", new JsonObject { ["content"] = "x" }, 404),
        ("POST", "interactions/1/wrong/callback", new JsonObject { ["type"] = 4 }, 404),
    ];

    private async Task CallCommandsAsync()
    {
        var commands = $"applications/{World.BotId}/commands";
        var all = new JsonArray(Bots.Commands.Task(), Bots.Commands.Plain("today"), new JsonObject { ["type"] = 3, ["name"] = "Keep This", ["default_member_permissions"] = "0" });
        await CallAsync("PUT /applications/{application}/commands", commands, 200, all);
        await CallAsync("GET /applications/{application}/commands", $"{commands}?with_localizations=true", 200);
        await CallAsync("GET /applications/{application}/commands", commands, 200);
        await CallAsync("GET /applications/@me", "applications/@me", 200);
        await CallAsync("PATCH /applications/@me", "applications/@me", 200, new JsonObject { ["interactions_endpoint_url"] = null });
        await CallAsync("GET /users/@me", "users/@me", 200);
        await CallAsync("GET /gateway", "gateway", 200);
        await CallAsync("GET /gateway/bot", "gateway/bot", 200);
    }

    private async Task CallPlacesAsync()
    {
        await CallAsync("GET /guilds/{guild}", $"guilds/{Guild.Id}", 200);
        await CallAsync("GET /guilds/{guild}/channels", $"guilds/{Guild.Id}/channels", 200);
        await CallAsync("GET /guilds/{guild}/members/{user}", $"guilds/{Guild.Id}/members/{Jimin.Id}", 200);
        await CallAsync("GET /guilds/{guild}/members/{user}", $"guilds/{Guild.Id}/members/{World.BotId}", 200);
        World.Places.DenyBot(Study.Id, StudyBot.Playground.StandIn.Permissions.EmbedLinks);
        await CallAsync("GET /channels/{channel}", $"channels/{Study.Id}", 200);
        await CallAsync("GET /channels/{channel}", $"channels/{World.Places.GetChannel(Guild.Id, "notes-forum").Id}", 200);
        var direct = await CallAsync("POST /users/@me/channels", "users/@me/channels", 200, new JsonObject { ["recipient_id"] = Sol.Id.ToString() });
        await CallAsync("GET /channels/{channel}", $"channels/{direct!["id"]}", 200);
    }

    private async Task CallMessagesAsync()
    {
        const string Create = "POST /channels/{channel}/messages";
        var first = await CallAsync(Create, Messages, 200, new JsonObject { ["content"] = $"<@{Sol.Id}>", ["nonce"] = "n", ["enforce_nonce"] = true });
        await CallAsync(Create, Messages, 200, new JsonObject { ["content"] = "re", ["message_reference"] = new JsonObject { ["message_id"] = (string)first!["id"]! } });
        await CallAsync(Create, Messages, 200, JsonNode.Parse("""{"embeds":[{"title":"x","description":"y","color":1,"fields":[{"name":"a","value":"b"}]}]}"""));
        await CallAsync(Create, Messages, 200, EveryComponent());
        await UploadAsync();
        await CallAsync("PATCH /channels/{channel}/messages/{message}", $"{Messages}/{first["id"]}", 200, new JsonObject { ["content"] = "changed" });
        var thread = await CallAsync(
            "POST /channels/{channel}/messages/{message}/threads", $"{Messages}/{first["id"]}/threads", 201, new JsonObject { ["name"] = "t", ["auto_archive_duration"] = 60 });
        await CallAsync("PATCH /channels/{channel}", $"channels/{thread!["id"]}", 200, new JsonObject { ["archived"] = true });
        await CallAsync("GET /channels/{channel}", $"channels/{thread["id"]}", 200);
        await CallAsync("GET /channels/{channel}/messages", Messages, 200);
        await CallAsync("GET /channels/{channel}/messages/{message}", $"{Messages}/{first["id"]}", 200);
        await CallAsync("DELETE /channels/{channel}/messages/{message}", $"{Messages}/{first["id"]}", 204);
    }

    private async Task CallInteractionAsync()
    {
        const string Callback = "POST /interactions/{interaction}/{token}/callback";
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        var command = await Bot.UntilAsync("INTERACTION_CREATE");
        await CallAsync(Callback, $"interactions/{command["id"]}/{command["token"]}/callback?with_response=true", 200, new JsonObject { ["type"] = 5 });
        var webhook = $"webhooks/{World.BotId}/{command["token"]}";
        var panel = Parts.V2(Parts.Row(Parts.Button("open")), Parts.Row(Parts.Select("pick", 2)));
        var original = await CallAsync("PATCH /webhooks/{webhook}/{token}/messages/{message}", $"{webhook}/messages/@original", 200, panel);
        await CallAsync("GET /webhooks/{webhook}/{token}/messages/{message}", $"{webhook}/messages/@original", 200);
        var more = await CallAsync("POST /webhooks/{webhook}/{token}", webhook, 200, new JsonObject { ["content"] = "more" });

        _ = AsJimin.BeginPress(ulong.Parse((string)original!["id"]!), "pick", ["1"]);
        var select = await Bot.UntilAsync("INTERACTION_CREATE");
        await CallAsync(Callback, $"interactions/{select["id"]}/{select["token"]}/callback?with_response=true", 200, new JsonObject { ["type"] = 6 });
        _ = AsJimin.BeginPress(ulong.Parse((string)original["id"]!), "open", null);
        var press = await Bot.UntilAsync("INTERACTION_CREATE");
        var modal = Parts.Modal(Parts.Label(Parts.Input("text")), Parts.Label(Parts.Checks("ticks", 3)));
        await CallAsync(Callback, $"interactions/{press["id"]}/{press["token"]}/callback?with_response=true", 200, new JsonObject { ["type"] = 9, ["data"] = modal });
        _ = AsJimin.BeginSubmit(ulong.Parse((string)press["id"]!), new JsonObject { ["text"] = "글" });
        var submit = await Bot.UntilAsync("INTERACTION_CREATE");
        var said = new JsonObject { ["type"] = 4, ["data"] = new JsonObject { ["content"] = "done", ["flags"] = 64 } };
        await CallAsync(Callback, $"interactions/{submit["id"]}/{submit["token"]}/callback?with_response=true", 200, said);
        _ = AsJimin.AutocompleteAsync(Study.Id, "task add", new JsonObject { ["text"] = "a", ["under"] = "b" }, "under", Cancel);
        var typed = await Bot.UntilAsync("INTERACTION_CREATE");
        var choices = JsonNode.Parse("""{"type":8,"data":{"choices":[{"name":"x","value":"y"}]}}""");
        await CallAsync(Callback, $"interactions/{typed["id"]}/{typed["token"]}/callback?with_response=true", 200, choices);
        await CallAsync("DELETE /webhooks/{webhook}/{token}/messages/{message}", $"{webhook}/messages/{more!["id"]}", 204);
    }

    private static JsonObject EveryComponent() => Parts.V2([.. JsonNode.Parse("""
        [{"type":17,"accent_color":1,"components":[
            {"type":10,"content":"x"},
            {"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":2,"label":"x","custom_id":"side"}},
            {"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":11,"media":{"url":"https://example.org/a.png"}}},
            {"type":12,"items":[{"media":{"url":"https://example.org/a.png"},"description":"x"}]},
            {"type":14,"spacing":2}]},
         {"type":1,"components":[{"type":2,"style":5,"label":"x","url":"https://example.org"},{"type":2,"style":4,"emoji":{"name":"📌"},"custom_id":"b"}]},
         {"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a","emoji":{"name":"📌"},"default":true}]}]},
         {"type":1,"components":[{"type":5,"custom_id":"u"}]},
         {"type":1,"components":[{"type":6,"custom_id":"r"}]},
         {"type":1,"components":[{"type":7,"custom_id":"m"}]},
         {"type":1,"components":[{"type":8,"custom_id":"c","channel_types":[0]}]}]
        """)!.AsArray().Select(component => component!.DeepClone().AsObject())]);

    private async Task UploadAsync()
    {
        var json = """{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://day.md"}}],"attachments":[{"id":0,"description":"the day"}]}""";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "day.md" },
        };
        using var response = await Bot.Http.PostAsync(new Uri(Messages, UriKind.Relative), form, Cancel);
        var message = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal("the day", (string?)message["attachments"]![0]!["description"]);
    }

    private async Task<JsonNode?> CallAsync(string route, string path, int status, JsonNode? body = null)
    {
        _called.Add(route);
        var (answered, answer) = await Bot.CallAsync(route.Split(' ')[0], path, body);
        Assert.True(status == answered, $"{route}: {answered} {answer?.ToJsonString()}");
        return answer;
    }
}
