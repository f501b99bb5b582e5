using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.HttpApi;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class FaultTests : StandInTest
{
    private string Messages => $"channels/{Study.Id}/messages";

    [Theory]
    [InlineData("429-user", "user", false)]
    [InlineData("429-global", "global", true)]
    [InlineData("429-shared", "shared", false)]
    public async Task A_limit_names_its_scope_and_how_long_to_wait(string kind, string scope, bool global)
    {
        World.Faults.Add(FaultKinds.Find(kind, TimeSpan.FromSeconds(1.5))!, FaultTarget.All, times: 1);
        using var response = await PostAsync();
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal((429, scope, "2"), ((int)response.StatusCode, Header(response, "X-RateLimit-Scope"), Header(response, "Retry-After")));
        Assert.Equal((1.5, global), ((double)body["retry_after"]!, (bool)body["global"]!));
        Assert.Equal(global, response.Headers.Contains("X-RateLimit-Global"));
        Assert.Empty(Seen);
    }

    [Theory]
    [InlineData("500", 500, "application/json")]
    [InlineData("502", 502, "application/json")]
    [InlineData("503", 503, "application/json")]
    [InlineData("500-page", 500, "text/html")]
    [InlineData("502-page", 502, "text/html")]
    [InlineData("503-page", 503, "text/html")]
    public async Task A_broken_server_answers_itself_or_its_proxy_does(string kind, int status, string type)
    {
        World.Faults.Add(FaultKinds.Find(kind, time: null)!, FaultTarget.All, times: 1);
        using var response = await PostAsync();
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Empty(Seen);
        Assert.Equal(1, World.Faults.Counts[kind]);
    }

    [Fact]
    public async Task A_hanging_request_is_let_go_of_when_the_faults_are_cleared_and_was_never_done()
    {
        World.Faults.Add(new Fault.Hangs(AtMost: null), FaultTarget.All, times: null);
        var hanging = PostAsync();
        await StruckAsync("hang");
        Assert.False(hanging.IsCompleted);
        World.Faults.Clear();
        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
        Assert.Empty(Seen);
    }

    [Fact]
    public async Task A_hanging_request_can_have_an_end()
    {
        World.Faults.Add(new Fault.Hangs(TimeSpan.FromSeconds(5)), FaultTarget.All, times: 1);
        var hanging = PostAsync();
        await StruckAsync("hang");
        await AdvanceUntilAsync(() => hanging.IsCompleted);
        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task A_reset_ends_the_connection_before_anything_is_done()
    {
        World.Faults.Add(new Fault.Resets(), FaultTarget.All, times: 1);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Host.PageUrl.Port, Cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v10/{Messages} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{{}}"), Cancel);
        var failure = await Assert.ThrowsAsync<IOException>(() => stream.ReadExactlyAsync(new byte[100], Cancel).AsTask());
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(failure.InnerException).SocketErrorCode);
        Assert.Empty(Seen);
    }

    [Fact]
    public async Task A_lost_answer_is_of_a_request_that_was_done()
    {
        World.Faults.Add(new Fault.LosesAnswer(), FaultTarget.Posts, times: 1);
        await Assert.ThrowsAsync<HttpRequestException>(PostAsync);
        Assert.Single(Seen);
    }

    [Fact]
    public async Task A_delayed_request_is_done_late()
    {
        World.Faults.Add(new Fault.Delays(TimeSpan.FromSeconds(5)), FaultTarget.All, times: 1);
        var delayed = PostAsync();
        await StruckAsync("delay");
        using (await PostAsync())
        {
            // Whoever came later is served by now, and time has not moved.
            Assert.Single(Seen);
        }

        await AdvanceUntilAsync(() => delayed.IsCompleted);
        using var response = await delayed;
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(2, Seen.Count);
    }

    [Fact]
    public async Task A_fault_without_a_number_strikes_until_it_is_cleared()
    {
        World.Faults.Add(new Fault.Refuses(500, AsPage: false), FaultTarget.Posts, times: null);
        for (var time = 0; time < 3; time++)
        {
            using var refused = await PostAsync();
            Assert.Equal(500, (int)refused.StatusCode);
        }

        Assert.Null(Assert.Single(World.Faults.Pending).Left);
        World.Faults.Clear();
        using var fine = await PostAsync();
        Assert.Equal(200, (int)fine.StatusCode);
    }

    [Theory]
    [InlineData("answers", "POST", "/api/v10/interactions/1/token/callback")]
    [InlineData("posts", "POST", "/api/v10/channels/1/messages")]
    [InlineData("edits", "PATCH", "/api/v10/channels/1/messages/2")]
    [InlineData("edits", "PATCH", "/api/v10/webhooks/1/token/messages/@original")]
    [InlineData("all", "POST", "/api/v10/channels/1/messages/2/threads")]
    public void Each_request_has_its_kind_of_fault(string kind, string method, string path)
    {
        (string Name, FaultTarget Target)[] targets = [("answers", FaultTarget.Answers), ("posts", FaultTarget.Posts), ("edits", FaultTarget.Edits), ("all", FaultTarget.All)];
        Assert.Equal(kind, targets.First(each => each.Target.Meets(method, path)).Name);
        Assert.True(FaultTarget.All.Meets(method, path));
    }

    [Fact]
    public async Task What_was_struck_is_remembered_without_an_interactions_token()
    {
        World.Faults.Answer(500, times: 2);
        await Bot.CallAsync("POST", "interactions/7/verysecret/callback", new JsonObject());
        await Bot.CallAsync("PATCH", "webhooks/8/verysecret/messages/@original", new JsonObject());
        Assert.Equal(["POST /interactions/7/…/callback", "PATCH /webhooks/8/…/messages/@original"], World.Faults.Hits.Select(hit => hit.Request));
        Assert.Equal("/channels/1/messages", SecretPaths.Shorten("/api/v10/channels/1/messages"));
    }

    [Theory]
    [InlineData("op-7", 7, null)]
    [InlineData("op-9", 9, false)]
    [InlineData("op-9-resumable", 9, true)]
    public async Task The_gateway_asks_for_a_new_connection(string kind, int opcode, bool? resumable)
    {
        await ConnectBotAsync();
        World.Faults.Strike(FaultKinds.FindSocketFault(kind)!.Value);
        var frame = await Bot.FrameAsync();
        Assert.Equal((opcode, resumable), ((int)frame["op"]!, (bool?)frame["d"]));
        await Bot.CutAsync();
        await Bot.ResumeAsync();
        if (resumable == false)
        {
            Assert.Equal(9, (int)(await Bot.FrameAsync())["op"]!);
        }
        else
        {
            await Bot.NextAsync("RESUMED");
        }
    }

    private IReadOnlyList<Playground.StandIn.Model.Message> Seen => World.VisibleMessages(Jimin.Id, Study.Id);

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private Task<HttpResponseMessage> PostAsync() =>
        Bot.Http.PostAsync(new Uri(Messages, UriKind.Relative), new StringContent("""{"content":"post"}""", Encoding.UTF8, "application/json"), Cancel);

    private async Task StruckAsync(string kind)
    {
        while (!World.Faults.Counts.ContainsKey(kind))
        {
            await Task.Yield();
            Cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task AdvanceUntilAsync(Func<bool> look)
    {
        while (!look())
        {
            Transport.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
            Cancel.ThrowIfCancellationRequested();
        }
    }
}
