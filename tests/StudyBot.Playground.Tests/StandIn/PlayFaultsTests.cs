using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

/// <summary>Faults as the page asks for them.</summary>
public sealed class PlayFaultsTests : StandInTest
{
    private readonly HttpClient _page = new();

    [Fact]
    public async Task A_fault_is_asked_for_with_its_requests_its_number_and_its_time()
    {
        var (_, state) = await AskAsync(new JsonObject { ["kind"] = "429-shared", ["target"] = "posts", ["times"] = 3, ["milliseconds"] = 2500 });
        Assert.Equal("""[{"kind":"429-shared","target":"posts","left":3}]""", state["pending"]!.ToJsonString());
        var (fault, target, left) = Assert.Single(World.Faults.Pending);
        Assert.Equal((new Fault.Limits(LimitScope.Shared, TimeSpan.FromSeconds(2.5)), FaultTarget.Posts, 3), (fault, target, left));

        using var response = await Bot.Http.PostAsync(new Uri($"channels/{Study.Id}/messages", UriKind.Relative), JsonContent.Create(new { content = "post" }), Cancel);
        Assert.Equal(429, (int)response.StatusCode);
        var seen = (await _page.GetFromJsonAsync<JsonNode>(Faults, Cancel))!;
        Assert.Equal(2, (int)seen["pending"]![0]!["left"]!);
        Assert.Equal(("429-shared", $"POST /channels/{Study.Id}/messages"), ((string?)seen["hits"]![0]!["kind"], (string?)seen["hits"]![0]!["request"]));
    }

    [Fact]
    public async Task A_socket_is_struck_at_once_and_acks_come_again_when_the_faults_are_cleared()
    {
        await ConnectBotAsync();
        var (_, struck) = await AskAsync(new JsonObject { ["kind"] = "op-7" });
        Assert.Equal(7, (int)(await Bot.FrameAsync())["op"]!);
        Assert.Equal("op-7", (string?)struck["hits"]![0]!["kind"]);

        Assert.True((bool)(await AskAsync(new JsonObject { ["kind"] = "no-acks" })).Body["noAcks"]!);
        using var cleared = await _page.PostAsync(new Uri(Host.PageUrl, "play/faults/clear"), content: null, Cancel);
        Assert.False(World.Faults.WithholdHeartbeatAcks);
    }

    [Theory]
    [InlineData("""{"kind":"flood"}""", "There is no fault \"flood\".")]
    [InlineData("""{"kind":"500","target":"pins"}""", "There are no requests \"pins\".")]
    [InlineData("""{"kind":"500","times":0}""", "A fault strikes 1 to 1000 times.")]
    [InlineData("""{"kind":"hang","milliseconds":700000}""", "A fault lasts at most ten minutes.")]
    public async Task What_cannot_be_asked_for_is_said(string body, string why)
    {
        var (status, said) = await AskAsync(JsonNode.Parse(body)!.AsObject());
        Assert.Equal((HttpStatusCode.BadRequest, why), (status, (string?)said["error"]));
        Assert.Empty(World.Faults.Pending);
    }

    [Fact]
    public async Task The_page_is_told_that_faults_changed()
    {
        using var news = new PageEvents(await _page.GetStreamAsync(new Uri(Host.PageUrl, $"play/events?as={Sol.Id}"), Cancel));
        World.Faults.Add(new Fault.Resets(), FaultTarget.All, times: 1);
        await news.NextAsync("faults");
    }

    private Uri Faults => new(Host.PageUrl, "play/faults");

    private async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(JsonObject body)
    {
        using var response = await _page.PostAsJsonAsync(Faults, body, Cancel);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!);
    }
}
