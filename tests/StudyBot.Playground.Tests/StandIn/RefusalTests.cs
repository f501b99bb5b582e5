using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

/// <summary>What Discord refuses, and the things that an edit or a follow-up cannot change.</summary>
public sealed class RefusalTests : StandInTest
{
    private string Messages => $"channels/{Study.Id}/messages";

    private protected override StandInOptions Options => base.Options with { OldMessageEdits = new RateLimitRule(2, TimeSpan.FromMinutes(10)) };

    [Fact]
    public async Task Messages_older_than_an_hour_can_be_edited_only_so_often()
    {
        var old = await PostAsync(Text("post"));
        Transport.Advance(TimeSpan.FromHours(1.5));
        var young = await PostAsync(Text("post"));
        Assert.Equal(200, (await EditAsync(old, Text("one"))).Status);
        Assert.Equal(200, (await EditAsync(old, Text("two"))).Status);
        Assert.Equal(30046, Code(await EditAsync(old, Text("three"))));
        Assert.Equal(200, (await EditAsync(young, Text("one"))).Status);
        Transport.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await EditAsync(old, Text("three"))).Status);
    }

    [Fact]
    public async Task A_message_in_an_archived_thread_cannot_be_edited()
    {
        var starter = await PostAsync(Text("post"));
        await Bot.CallAsync("POST", $"{Messages}/{starter}/threads", new JsonObject { ["name"] = "t" });
        var (_, inThread) = await Bot.CallAsync("POST", $"channels/{starter}/messages", Text("in it"));
        World.Places.ChangeThread(ulong.Parse(starter), archived: true);
        Assert.Equal(50083, Code(await Bot.CallAsync("PATCH", $"channels/{starter}/messages/{inThread!["id"]}", Text("changed"))));
    }

    [Fact]
    public async Task An_edit_without_allowed_mentions_pings_by_the_defaults()
    {
        var silent = Text($"<@{Sol.Id}>");
        silent["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() };
        var id = await PostAsync(silent);
        Assert.Empty(World.Messages.Find(ulong.Parse(id))!.Pinged);
        var (_, edited) = await EditAsync(id, Text($"<@{Sol.Id}>!"));
        Assert.Equal(Sol.Id.ToString(), (string?)Assert.Single(edited!["mentions"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task The_components_flag_can_be_set_by_an_edit_and_never_taken_away()
    {
        var id = await PostAsync(Text("old"));
        var parts = Parts.V2(Parts.Text("new"));
        Assert.Equal(50035, Code(await EditAsync(id, parts.DeepClone())));
        parts["content"] = null;
        Assert.Equal(200, (await EditAsync(id, parts)).Status);
        var (_, edited) = await EditAsync(id, new JsonObject { ["flags"] = 0, ["components"] = new JsonArray(Parts.Text("still")) });
        Assert.Equal(32768, (int)edited!["flags"]!);
        Assert.Equal(50035, Code(await EditAsync(id, Text("back"))));
    }

    [Fact]
    public async Task Whether_an_answer_is_private_is_settled_by_the_first_and_each_follow_up_sets_its_own()
    {
        var (webhook, interaction) = await CommandAsync();
        await Bot.AnswerAsync(interaction, 5, new JsonObject { ["flags"] = 64 });
        var (_, filled) = await Bot.CallAsync("POST", webhook, Text("the loading message"));
        var (_, original) = await Bot.CallAsync("PATCH", $"{webhook}/messages/@original", new JsonObject { ["content"] = "edited", ["flags"] = 0 });
        var (_, open) = await Bot.CallAsync("POST", webhook, Text("for everyone"));

        Assert.Equal((string?)original!["id"], (string?)filled!["id"]);
        Assert.Equal(64, (int)original["flags"]!);
        Assert.Equal(0, (int)open!["flags"]!);
        Assert.Equal((string?)original["id"], (string?)open["interaction_metadata"]!["original_response_message_id"]);
        Assert.Equal("for everyone", Assert.Single(World.VisibleMessages(Sol.Id, Study.Id)).Content);
    }

    [Fact]
    public async Task A_dead_or_foreign_token_is_told_from_an_unknown_one()
    {
        var (webhook, interaction) = await CommandAsync();
        Assert.Equal(10015, Code(await Bot.CallAsync("POST", webhook, Text("too early"))));
        await Bot.AnswerAsync(interaction, 4, Text("x"));
        Assert.Equal(10015, Code(await Bot.CallAsync("POST", $"webhooks/{World.BotId}/foreign", Text("x"))));
        Assert.Equal(10015, Code(await Bot.CallAsync("POST", $"webhooks/1/{interaction["token"]}", Text("x"))));
        Assert.Equal(10008, Code(await Bot.CallAsync("PATCH", $"{webhook}/messages/1", Text("x"))));
        Assert.Equal(10062, Code(await Bot.CallAsync("POST", $"interactions/{interaction["id"]}/foreign/callback", new JsonObject { ["type"] = 6 })));
        Transport.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(50027, Code(await Bot.CallAsync("PATCH", $"{webhook}/messages/@original", Text("x"))));
    }

    [Fact]
    public async Task A_file_that_was_not_sent_is_not_found_and_what_is_too_large_or_too_much_has_its_code()
    {
        var missing = Text("x");
        missing["attachments"] = new JsonArray(new JsonObject { ["id"] = "0" });
        Assert.Equal(50146, Code(await Bot.CallAsync("POST", Messages, missing)));
        Assert.Equal((400, 50045), await UploadAsync(count: 1, size: (10 * 1024 * 1024) + 1));
        Assert.Equal((400, 30015), await UploadAsync(count: 11, size: 1));
        Assert.Equal((413, 40005), await UploadAsync(count: 3, size: 9 * 1024 * 1024));
        World.Places.DenyBot(Study.Id, Permissions.AttachFiles);
        Assert.Equal((403, 50013), await UploadAsync(count: 1, size: 1));
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        using var plain = new StringContent("content=x", Encoding.UTF8, "text/plain");
        Assert.Equal((400, 50035), await SendAsync(plain));
        using var broken = new StringContent("{\"content\":", Encoding.UTF8, "application/json");
        Assert.Equal((400, 50109), await SendAsync(broken));
    }

    [Fact]
    public async Task A_known_path_with_another_method_is_405_and_an_unknown_path_404()
    {
        Assert.Equal(405, (await Bot.CallAsync("PUT", $"channels/{Study.Id}")).Status);
        Assert.Equal(404, (await Bot.CallAsync("GET", "pigeons")).Status);
    }

    [Fact]
    public async Task Who_shares_no_server_cannot_be_written_to_and_a_reply_needs_the_history()
    {
        var (_, direct) = await Bot.CallAsync("POST", "users/@me/channels", new JsonObject { ["recipient_id"] = Sol.Id.ToString() });
        World.Places.RemoveMember(Guild.Id, Sol.Id);
        Assert.Equal(50278, Code(await Bot.CallAsync("POST", $"channels/{direct!["id"]}/messages", Text("x"))));

        var reply = Text("re");
        reply["message_reference"] = new JsonObject { ["message_id"] = await PostAsync(Text("x")) };
        World.Places.DenyBot(Study.Id, Permissions.ReadMessageHistory);
        Assert.Equal(160002, Code(await Bot.CallAsync("POST", Messages, reply)));
    }

    [Fact]
    public async Task Others_messages_cannot_be_changed_in_any_way()
    {
        var theirs = AsJimin.Say(Study.Id, "안녕").Id;
        Assert.Equal(50005, Code(await EditAsync($"{theirs}", Text("changed"))));
        Assert.Equal(50013, Code(await Bot.CallAsync("DELETE", $"{Messages}/{theirs}")));
    }

    private static JsonObject Text(string content) => new() { ["content"] = content };

    private static int Code((int Status, JsonNode? Body) answer) => (int)answer.Body!["code"]!;

    private async Task<string> PostAsync(JsonObject body) => (string)(await Bot.CallAsync("POST", Messages, body)).Body!["id"]!;

    private Task<(int Status, JsonNode? Body)> EditAsync(string id, JsonNode body) => Bot.CallAsync("PATCH", $"{Messages}/{id}", body);

    private async Task<(string Webhook, JsonObject Interaction)> CommandAsync()
    {
        await ConnectBotAsync();
        await Bot.RegisterAsync(Commands.Plain("today"));
        _ = AsJimin.BeginCommand(Study.Id, "today", []);
        var interaction = await Bot.UntilAsync("INTERACTION_CREATE");
        return ($"webhooks/{World.BotId}/{interaction["token"]}", interaction);
    }

    private async Task<(int Status, int Code)> UploadAsync(int count, int size)
    {
        using var form = new MultipartFormDataContent { { new StringContent("{}", null, new MediaTypeHeaderValue("application/json")), "payload_json" } };
        for (var place = 0; place < count; place++)
        {
            form.Add(new ByteArrayContent(new byte[size]), $"files[{place}]", $"{place}.bin");
        }

        return await SendAsync(form);
    }

    private async Task<(int Status, int Code)> SendAsync(HttpContent content)
    {
        // Waiting for the word to go on, so that a refused upload is not cut off while it is written.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Messages, UriKind.Relative)) { Content = content, Headers = { ExpectContinue = true } };
        using var response = await Bot.Http.SendAsync(request, Cancel);
        return ((int)response.StatusCode, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["code"]!);
    }
}
