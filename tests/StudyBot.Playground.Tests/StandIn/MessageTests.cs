using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class MessageTests : StandInTest
{
    private string Messages => $"channels/{Study.Id}/messages";

    [Fact]
    public async Task An_enforced_nonce_gives_the_first_message_again_within_its_window()
    {
        var first = await PostAsync("due-1", enforce: true);
        var again = await PostAsync("due-1", enforce: true);
        var bare = await PostAsync("due-1", enforce: false);
        Transport.Advance(TimeSpan.FromSeconds(120));
        var later = await PostAsync("due-1", enforce: true);

        Assert.Equal(first, again);
        Assert.Equal(3, new HashSet<string>([first, bare, later]).Count);
        Assert.Equal(3, World.VisibleMessages(Jimin.Id, Study.Id).Count);
    }

    [Fact]
    public async Task A_thread_has_its_messages_id_and_opens_once()
    {
        await ConnectBotAsync();
        var message = await PostAsync("n", enforce: false);
        var (status, thread) = await Bot.CallAsync("POST", $"{Messages}/{message}/threads", new JsonObject { ["name"] = "11월 2일", ["auto_archive_duration"] = 1440 });
        var (_, again) = await Bot.CallAsync("POST", $"{Messages}/{message}/threads", new JsonObject { ["name"] = "again" });

        Assert.Equal((201, message), (status, (string?)thread!["id"]));
        Assert.Equal(160004, (int)again!["code"]!);
        Assert.True((bool)(await Bot.NextAsync("THREAD_CREATE"))["newly_created"]!);
        Assert.Equal(200, (await Bot.CallAsync("POST", $"channels/{message}/messages", new JsonObject { ["content"] = "in it" })).Status);
        Assert.Equal(32, (int)(await Bot.CallAsync("GET", $"{Messages}/{message}")).Body!["flags"]!);
    }

    [Fact]
    public async Task Sending_opens_an_archived_thread_and_a_locked_one_refuses()
    {
        var message = await PostAsync("n", enforce: false);
        await Bot.CallAsync("POST", $"{Messages}/{message}/threads", new JsonObject { ["name"] = "t" });
        var thread = ulong.Parse(message);
        World.Places.ChangeThread(thread, archived: true);
        Assert.Equal(200, (await Bot.CallAsync("POST", $"channels/{thread}/messages", new JsonObject { ["content"] = "x" })).Status);
        Assert.False(World.Places.GetChannel(thread).Archived);
        World.Places.ChangeThread(thread, locked: true);
        Assert.Equal(160005, await CodeAsync("POST", $"channels/{thread}/messages", new JsonObject { ["content"] = "x" }));
    }

    [Fact]
    public async Task Pages_of_messages_are_newest_first()
    {
        var ids = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            ids.Add(await PostAsync($"{n}", enforce: false));
        }

        Assert.Equal([ids[4], ids[3]], await ListAsync("limit=2"));
        Assert.Equal([ids[1], ids[0]], await ListAsync($"before={ids[2]}"));
        Assert.Equal([ids[2], ids[1]], await ListAsync($"after={ids[0]}&limit=2"));
        Assert.Equal([ids[3], ids[2], ids[1]], await ListAsync($"around={ids[2]}&limit=3"));
        World.Places.DenyBot(Study.Id, Permissions.ReadMessageHistory);
        Assert.Empty(await ListAsync("limit=2"));
    }

    [Fact]
    public async Task Only_the_bots_own_messages_can_be_edited()
    {
        var mine = await PostAsync("n", enforce: false);
        var theirs = AsJimin.Say(Study.Id, "안녕");
        Assert.Equal(200, (await Bot.CallAsync("PATCH", $"{Messages}/{mine}", new JsonObject { ["content"] = "changed" })).Status);
        Assert.Equal(50005, await CodeAsync("PATCH", $"{Messages}/{theirs.Id}", new JsonObject { ["content"] = "changed" }));
        Assert.Equal(204, (await Bot.CallAsync("DELETE", $"{Messages}/{mine}")).Status);
        Assert.Equal(10008, await CodeAsync("PATCH", $"{Messages}/{mine}", new JsonObject { ["content"] = "gone" }));
    }

    [Fact]
    public async Task Taken_permissions_and_closed_doors_have_their_codes()
    {
        var body = new JsonObject { ["content"] = "x" };
        World.Places.DenyBot(Study.Id, Permissions.SendMessages);
        Assert.Equal(50013, await CodeAsync("POST", Messages, body));
        World.Places.DenyBot(Study.Id, Permissions.ViewChannel);
        Assert.Equal(50001, await CodeAsync("POST", Messages, body));
        Assert.Equal(10003, await CodeAsync("POST", "channels/1/messages", body));
        Assert.Equal(40058, await CodeAsync("POST", $"channels/{World.Places.GetChannel(Guild.Id, "notes-forum").Id}/messages", body));
        var (_, direct) = await Bot.CallAsync("POST", "users/@me/channels", new JsonObject { ["recipient_id"] = Sol.Id.ToString() });
        Sol.DirectMessagesClosed = true;
        Assert.Equal(50007, await CodeAsync("POST", $"channels/{direct!["id"]}/messages", body));
        World.Places.RemoveMember(Guild.Id, Sol.Id);
        Assert.Equal(10007, await CodeAsync("GET", $"guilds/{Guild.Id}/members/{Sol.Id}", null));
    }

    [Fact]
    public async Task A_message_pings_only_whom_it_may()
    {
        var body = new JsonObject { ["content"] = $"<@{Sol.Id}> <@{Jimin.Id}>", ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray(), ["users"] = new JsonArray(Sol.Id.ToString()) } };
        var (_, message) = await Bot.CallAsync("POST", Messages, body);
        Assert.Equal(Sol.Id.ToString(), (string?)Assert.Single(message!["mentions"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task A_file_sent_in_parts_can_be_fetched()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content":"here","attachments":[{"id":0}]}""", null, new MediaTypeHeaderValue("application/json")), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "day.md" },
        };
        using var response = await Bot.Http.PostAsync(new Uri(Messages, UriKind.Relative), form, Cancel);
        var message = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal("day.md", (string?)message["attachments"]![0]!["filename"]);
        Assert.Equal([1, 2, 3], await Bot.Http.GetByteArrayAsync(new Uri((string)message["attachments"]![0]!["url"]!), Cancel));
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_message_behind()
    {
        World.Faults.LoseAnswer(path: "/messages", method: "POST");
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("due-2", enforce: true));
        var found = Assert.Single(World.VisibleMessages(Jimin.Id, Study.Id));
        Assert.Equal(found.Id.ToString(), await PostAsync("due-2", enforce: true));
    }

    [Fact]
    public async Task Faults_answer_as_often_as_asked()
    {
        World.Faults.Answer(429, times: 1, path: "/messages", retryAfter: TimeSpan.FromSeconds(2));
        World.Faults.Answer(503, times: 1, path: "/messages");
        using var limited = await Bot.Http.GetAsync(new Uri(Messages, UriKind.Relative), Cancel);
        using var failed = await Bot.Http.GetAsync(new Uri(Messages, UriKind.Relative), Cancel);
        using var fine = await Bot.Http.GetAsync(new Uri(Messages, UriKind.Relative), Cancel);
        Assert.Equal([429, 503, 200], new[] { limited, failed, fine }.Select(response => (int)response.StatusCode));
        Assert.Equal("2", limited.Headers.GetValues("Retry-After").Single());
        Assert.True(fine.Headers.Contains("X-RateLimit-Bucket"));
    }

    [Theory]
    [InlineData("Bot wrong", "DiscordBot (https://example.org, 1.0)", 401)]
    [InlineData("secret", "DiscordBot (https://example.org, 1.0)", 401)]
    [InlineData("Bot secret", "curl/8", 403)]
    public async Task Credentials_are_checked(string authorization, string agent, int status)
    {
        using var client = new HttpClient { BaseAddress = Host.ApiUrl };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        using var response = await client.GetAsync(new Uri("users/@me", UriKind.Relative), Cancel);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_call_nobody_serves_is_named_in_the_log()
    {
        Assert.Equal(404, (await Bot.CallAsync("GET", "channels/1/pins")).Status);
        Assert.Contains(World.Requests.All, request => request is { Served: false, Path: "/api/v10/channels/1/pins" });
    }

    private async Task<string> PostAsync(string nonce, bool enforce)
    {
        var (_, body) = await Bot.CallAsync("POST", Messages, new JsonObject { ["content"] = "post", ["nonce"] = nonce, ["enforce_nonce"] = enforce });
        return (string)body!["id"]!;
    }

    private async Task<IEnumerable<string?>> ListAsync(string query) =>
        (await Bot.CallAsync("GET", $"{Messages}?{query}")).Body!.AsArray().Select(message => (string?)message!["id"]);

    private async Task<int> CodeAsync(string method, string path, JsonNode? body) => (int)(await Bot.CallAsync(method, path, body)).Body!["code"]!;
}
