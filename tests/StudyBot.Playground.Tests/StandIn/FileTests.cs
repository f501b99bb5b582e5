using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

/// <summary>Files that members upload, and the commands in the menus of their messages.</summary>
public sealed class FileTests : StandInTest
{
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_file_of_a_form_comes_with_it_and_can_be_downloaded()
    {
        var form = await OpenFormAsync();
        var (first, second) = (AsJimin.Upload("수업 노트.png", "image/png", _png), AsJimin.Upload("b.png", "image/png", [1]));
        _ = AsJimin.BeginSubmit(form, new JsonObject { ["photos"] = new JsonArray($"{first}", $"{second}") });
        var sent = await Bot.NextAsync("INTERACTION_CREATE");

        var data = sent["data"]!;
        Assert.Equal([$"{first}", $"{second}"], data["components"]![0]!["component"]!["values"]!.AsArray().Select(value => (string?)value));
        var file = data["resolved"]!["attachments"]![$"{first}"]!;
        Assert.Equal(("_.png", "수업 노트", 11, "image/png"), ((string?)file["filename"], (string?)file["title"], (int)file["size"]!, (string?)file["content_type"]));
        Assert.Equal(_png, await Bot.Http.GetByteArrayAsync(new Uri((string)file["url"]!), Cancel));
    }

    [Fact]
    public async Task An_address_is_good_for_a_day_and_for_nothing_else()
    {
        var form = await OpenFormAsync();
        var file = AsJimin.Upload("a.png", "image/png", _png);
        _ = AsJimin.BeginSubmit(form, new JsonObject { ["photos"] = new JsonArray($"{file}") });
        var url = (string)(await Bot.NextAsync("INTERACTION_CREATE"))["data"]!["resolved"]!["attachments"]![$"{file}"]!["url"]!;

        Transport.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(url));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(url.Split('?')[0]));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(url.Replace("?ex=", "?ex=f", StringComparison.Ordinal)));
        Transport.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(url));
    }

    [Fact]
    public async Task The_client_lets_in_what_the_form_asks_for()
    {
        var form = await OpenFormAsync();
        var files = Enumerable.Range(0, 3).Select(number => AsJimin.Upload($"{number}.png", "image/png", _png)).ToList();
        var pdf = AsJimin.Upload("a.pdf", "application/pdf", [1]);
        var theirs = World.As(Sol.Id).Upload("a.png", "image/png", _png);

        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginSubmit(form, Photos([.. files])));
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginSubmit(form, Photos(pdf)));
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginSubmit(form, Photos(theirs)));
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginSubmit(form, Photos(404)));
        _ = AsJimin.BeginSubmit(form, []);
        Assert.Empty((await Bot.NextAsync("INTERACTION_CREATE"))["data"]!["components"]![0]!["component"]!["values"]!.AsArray());
    }

    [Fact]
    public async Task A_message_command_brings_its_message_whole()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(new JsonObject { ["name"] = "Keep This", ["type"] = 3 });
        World.StudyTime.Move(TimeSpan.FromDays(-300));
        var message = AsJimin.Say(Study.Id, "캐싱 서버", AsJimin.Upload("a.png", "image/png", _png));
        var using_ = World.As(Sol.Id).BeginMenu(message.Id, "Keep This");
        var interaction = await Bot.UntilAsync("INTERACTION_CREATE");

        var data = interaction["data"]!;
        Assert.Equal((3, "Keep This", $"{message.Id}"), ((int)data["type"]!, (string?)data["name"], (string?)data["target_id"]));
        var target = data["resolved"]!["messages"]![$"{message.Id}"]!;
        Assert.Equal(("캐싱 서버", Jimin.Id.ToString()), ((string?)target["content"], (string?)target["author"]!["id"]));
        Assert.Equal(World.StudyTime.GetUtcNow().Date, ((DateTimeOffset)target["timestamp"]!).UtcDateTime.Date);
        Assert.Equal(_png, await Bot.Http.GetByteArrayAsync(new Uri((string)target["attachments"]![0]!["url"]!), Cancel));
        await Bot.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "kept", ["flags"] = 64 });
        Assert.Equal(23, Assert.IsType<InteractionOutcome.Posted>(await using_.First.Task.WaitAsync(Cancel)).Message.Type);
    }

    [Fact]
    public async Task A_menu_offers_only_what_is_registered_and_never_on_a_private_message()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(new JsonObject { ["name"] = "Keep This", ["type"] = 3, ["contexts"] = new JsonArray(0) }, Commands.Plain("plan"));
        var message = AsJimin.Say(Study.Id, "캐싱 서버");
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginMenu(message.Id, "plan"));
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginMenu(404, "Keep This"));
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginCommand(Study.Id, "Keep This", []));
        var direct = AsJimin.Say(World.Places.DirectChannel(Jimin.Id).Id, "캐싱 서버");
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginMenu(direct.Id, "Keep This"));

        var using_ = AsJimin.UseCommandAsync(Study.Id, "plan", null, Cancel);
        await Bot.AnswerAsync(await Bot.UntilAsync("INTERACTION_CREATE"), 4, new JsonObject { ["content"] = "only you", ["flags"] = 64 });
        var posted = Assert.IsType<InteractionOutcome.Posted>(await using_);
        Assert.Throws<PlayRefusedException>(() => AsJimin.BeginMenu(posted.Message.Id, "Keep This"));
    }

    [Fact]
    public async Task Downloads_meet_the_trouble_that_was_asked_for()
    {
        var message = AsJimin.Say(Study.Id, "", AsJimin.Upload("a.png", "image/png", _png));
        var url = World.Attachments.AddressOf(Study.Id, message.Attachments[0]);
        World.Faults.Add(new Fault.Refuses(503, AsPage: false), FaultTarget.Files, times: 1);
        World.Faults.Add(new Fault.Resets(), FaultTarget.Files, times: 1);

        using var page = new HttpClient();
        Assert.Equal(_png, await page.GetByteArrayAsync(new Uri(url), Cancel));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(url));
        await Assert.ThrowsAsync<HttpRequestException>(() => StatusAsync(url));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(url));
    }

    [Fact]
    public async Task A_picture_of_a_message_is_shown_with_an_address_that_is_good_now()
    {
        await ConnectBotAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"flags":32768,"components":[{"type":12,"items":[{"media":{"url":"attachment://a.png"}}]}]}""", null, "application/json"), "payload_json" },
            { new ByteArrayContent(_png) { Headers = { ContentType = new("image/png") } }, "files[0]", "a.png" },
        };
        using var created = await Bot.Http.PostAsync(new Uri($"channels/{Study.Id}/messages", UriKind.Relative), form, Cancel);
        var id = (string)(await created.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["id"]!;
        Transport.Advance(TimeSpan.FromDays(3));

        var (_, message) = await Bot.CallAsync("GET", $"channels/{Study.Id}/messages/{id}");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync((string)message!["components"]![0]!["items"]![0]!["media"]!["url"]!));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync((string)message["attachments"]![0]!["url"]!));
    }

    [Fact]
    public async Task The_page_uploads_says_and_uses_menus_in_its_members_name()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(new JsonObject { ["name"] = "Keep This", ["type"] = 3 });
        using var page = new HttpClient { BaseAddress = new Uri(Host.PageUrl, "play/") };
        using var content = new ByteArrayContent(_png) { Headers = { ContentType = new("image/png") } };
        using var uploaded = await page.PostAsync(new Uri($"upload?as={Jimin.Id}&name=a.png", UriKind.Relative), content, Cancel);
        var file = (await uploaded.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["id"]!;
        var said = await PostAsync(page, "say", new JsonObject { ["as"] = $"{Jimin.Id}", ["channelId"] = $"{Study.Id}", ["text"] = "사진", ["files"] = new JsonArray(file.DeepClone()) });
        var begun = await PostAsync(page, "menu", new JsonObject { ["as"] = $"{Jimin.Id}", ["messageId"] = said["id"]!.DeepClone(), ["name"] = "Keep This" });

        Assert.Equal((string?)(await Bot.UntilAsync("INTERACTION_CREATE"))["id"], (string?)begun["interactionId"]);
        var shown = (await page.GetFromJsonAsync<JsonNode>(new Uri($"messages?channel={Study.Id}&as={Sol.Id}", UriKind.Relative), Cancel))!["messages"]![0]!;
        Assert.Equal(("사진", "a.png", "image/png"), ((string?)shown["content"], (string?)shown["attachments"]![0]!["filename"], (string?)shown["attachments"]![0]!["contentType"]));
        Assert.Equal("A message has 1 to 4000 characters, or 1 to 10 files.", (string?)(await PostAsync(page, "say", new JsonObject { ["as"] = $"{Jimin.Id}", ["channelId"] = $"{Study.Id}" }))["error"]);
    }

    private static JsonObject Photos(params ulong[] ids) => new() { ["photos"] = new JsonArray([.. ids.Select(id => (JsonNode)id.ToString())]) };

    private static async Task<JsonNode> PostAsync(HttpClient page, string path, JsonObject body)
    {
        using var response = await page.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, Cancel);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;
    }

    private async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var response = await Bot.Http.GetAsync(new Uri(url), Cancel);
        return response.StatusCode;
    }

    /// <summary>A form with one field, for up to two pictures.</summary>
    private async Task<ulong> OpenFormAsync()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(Commands.Plain("page"));
        var opener = AsJimin.BeginCommand(Study.Id, "page", []);
        var input = new JsonObject { ["type"] = 19, ["custom_id"] = "photos", ["required"] = false, ["min_values"] = 0, ["max_values"] = 2, ["file_types"] = new JsonArray(".png") };
        await Bot.AnswerAsync(await Bot.UntilAsync("INTERACTION_CREATE"), 9, Parts.Modal(Parts.Label(input)));
        return opener.Id;
    }
}
