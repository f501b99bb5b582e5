using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Discord;

namespace StudyBot.Benchmarks.Simulate;

/// <summary>Plays Discord's channels: answers after a while, and refuses what is more than 50 requests in any second.</summary>
internal sealed class LimitedDiscord(TimeProvider clock) : HttpMessageHandler
{
    public const int Limit = 50;

    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _answersAfter = TimeSpan.FromMilliseconds(120);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private ulong _increment;

    /// <summary>Where something was posted, and when.</summary>
    public List<(ulong Channel, DateTimeOffset At)> Posts { get; } = [];

    public int Requests { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The most in any second.</summary>
    public int Most { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = Answer(request);
        await Task.Delay(_answersAfter, clock, cancellationToken);
        return answer;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var words = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_lastSecond.TryPeek(out var oldest) && oldest <= now - _second)
            {
                _lastSecond.Dequeue();
            }

            if (_lastSecond.Count >= Limit)
            {
                Refused++;
                var refusal = Say(HttpStatusCode.TooManyRequests, new JsonObject { ["message"] = "limited", ["retry_after"] = 1.0, ["global"] = true });
                refusal.Headers.Add("X-RateLimit-Global", "true");
                refusal.Headers.Add("Retry-After", "1");
                return refusal;
            }

            _lastSecond.Enqueue(now);
            Requests++;
            Most = Math.Max(Most, _lastSecond.Count);
            var (channel, isPost) = (words[2], request.Method == HttpMethod.Post);
            if (isPost)
            {
                Posts.Add((ulong.Parse(channel), now));
            }

            var id = isPost ? (Snowflake.At(now).Value + _increment++).ToString() : words[^1];
            return Say(HttpStatusCode.OK, new JsonObject { ["id"] = id, ["channel_id"] = channel });
        }
    }

    private static HttpResponseMessage Say(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
