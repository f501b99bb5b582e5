using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class RateLimitTests : StandInTest
{
    private string Messages => $"channels/{Study.Id}/messages";

    private protected override StandInOptions Options => base.Options with
    {
        GlobalRequestsPerSecond = 3,
        RateLimits = new Dictionary<string, RateLimitRule>
        {
            ["POST /channels/{channel}/messages"] = new(2, TimeSpan.FromSeconds(5)) { Bucket = "messages" },
            ["GET /channels/{channel}/messages"] = new(2, TimeSpan.FromSeconds(5)) { Bucket = "messages" },
        },
    };

    [Fact]
    public async Task Routes_with_one_bucket_share_its_id_and_its_count()
    {
        using var read = await SendAsync(HttpMethod.Get, Messages);
        using var posted = await SendAsync(HttpMethod.Post, Messages);
        using var other = await SendAsync(HttpMethod.Get, $"channels/{Study.Id}");

        Assert.Equal(("1", "0"), (Header(read, "X-RateLimit-Remaining"), Header(posted, "X-RateLimit-Remaining")));
        Assert.Equal(Header(read, "X-RateLimit-Bucket"), Header(posted, "X-RateLimit-Bucket"));
        Assert.NotEqual(Header(read, "X-RateLimit-Bucket"), Header(other, "X-RateLimit-Bucket"));

        Transport.Advance(TimeSpan.FromSeconds(1));
        using var refused = await SendAsync(HttpMethod.Get, Messages);
        Assert.Equal((429, "user", "4.000"), ((int)refused.StatusCode, Header(refused, "X-RateLimit-Scope"), Header(refused, "X-RateLimit-Reset-After")));
    }

    [Fact]
    public async Task A_buckets_id_is_the_same_in_every_channel_and_after_every_start()
    {
        using var one = await SendAsync(HttpMethod.Get, Messages);
        using var other = await SendAsync(HttpMethod.Get, $"channels/{World.Places.GetChannel(Guild.Id, "chat").Id}/messages");

        Assert.Equal(("1", "1"), (Header(one, "X-RateLimit-Remaining"), Header(other, "X-RateLimit-Remaining")));
        Assert.Equal("f5cccfb737512bedd4f2e39e7d72425a", Header(one, "X-RateLimit-Bucket"));
        Assert.Equal(Header(one, "X-RateLimit-Bucket"), Header(other, "X-RateLimit-Bucket"));
    }

    // One goes at 0.0 and two at 0.9: at 1.0 the second that began at 0.1 has room for one, though by the clock a new one has begun.
    [Fact]
    public async Task No_second_holds_more_than_the_global_limit_wherever_it_begins()
    {
        Assert.Equal(200, await StatusAsync());
        Transport.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal([200, 200, 429], await StatusesAsync(3));
        Transport.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal([200, 429], await StatusesAsync(2));

        using var refused = await SendAsync(HttpMethod.Get, $"channels/{Study.Id}");
        Assert.Equal(("global", "true", "1"), (Header(refused, "X-RateLimit-Scope"), Header(refused, "X-RateLimit-Global"), Header(refused, "Retry-After")));
        Assert.Null(Header(refused, "X-RateLimit-Bucket"));
        var body = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal((0.9, true), ((double)body["retry_after"]!, (bool)body["global"]!));
    }

    [Fact]
    public async Task Answers_to_interactions_are_not_bound_to_the_global_limit()
    {
        for (var i = 0; i < 5; i++)
        {
            using var callback = await SendAsync(HttpMethod.Post, "interactions/1/token/callback");
            using var edit = await SendAsync(HttpMethod.Patch, $"webhooks/{World.BotId}/token/messages/@original");
            Assert.Equal([404, 404], new[] { (int)callback.StatusCode, (int)edit.StatusCode });
        }

        Assert.Equal(200, await StatusAsync());
    }

    private async Task<List<int>> StatusesAsync(int count)
    {
        var statuses = new List<int>();
        while (statuses.Count < count)
        {
            statuses.Add(await StatusAsync());
        }

        return statuses;
    }

    private async Task<int> StatusAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, $"channels/{Study.Id}");
        return (int)response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = method == HttpMethod.Get ? null : JsonContent.Create(new JsonObject { ["content"] = "a" });
        return await Bot.Http.SendAsync(request, Cancel);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
