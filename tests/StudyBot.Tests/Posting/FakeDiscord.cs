using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Discord;

namespace StudyBot.Tests.Posting;

/// <summary>Plays Discord's channels: keeps messages, remembers nonces for a while, and fails when told to.</summary>
internal sealed class FakeDiscord(TimeProvider clock) : HttpMessageHandler
{
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private ulong _increment;

    /// <summary>A member's direct-message channel has their id and this.</summary>
    public const ulong DirectOffset = 1_000_000;

    public List<SentMessage> Messages { get; } = [];

    /// <summary>Every request as "POST channels/1/messages".</summary>
    public List<string> Requests { get; } = [];

    public List<(ulong Thread, string Name)> Threads { get; } = [];

    /// <summary>What goes wrong with a request; null for nothing.</summary>
    public Func<HttpMethod, string, Fault?> Faults { get; set; } = (_, _) => null;

    public bool HidesHistory { get; set; }

    public IEnumerable<SentMessage> In(ulong channel) => Messages.Where(message => message.Channel == channel);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery.Replace("/api/", "", StringComparison.Ordinal);
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        lock (_lock)
        {
            Requests.Add($"{request.Method} {path}");
            switch (Faults(request.Method, path))
            {
                case Fault.LosesAnswer:
                    Do(request.Method, path, body);
                    throw new HttpRequestException("the answer was lost");
                case Fault.NeverArrives:
                    throw new HttpRequestException("the request was lost");
                case Fault.Refuses refusal:
                    return Answer(refusal.Status, new JsonObject { ["code"] = refusal.Code, ["message"] = "refused" });
                default:
                    return Do(request.Method, path, body);
            }
        }
    }

    private HttpResponseMessage Do(HttpMethod method, string path, JsonNode? body)
    {
        var words = path.Split('?')[0].Split('/');
        if (path == "users/@me/channels")
        {
            return Answer(HttpStatusCode.OK, new JsonObject { ["id"] = $"{ulong.Parse((string)body!["recipient_id"]!) + DirectOffset}", ["type"] = 1 });
        }

        var channel = ulong.Parse(words[1]);
        return (method.Method, words.Length) switch
        {
            ("POST", 3) => Answer(HttpStatusCode.OK, Create(channel, body!)),
            ("GET", 2) => Answer(HttpStatusCode.OK, new JsonObject { ["id"] = $"{channel}", ["type"] = 0, ["last_message_id"] = In(channel).LastOrDefault() is { } last ? $"{last.Id}" : null }),
            ("GET", 3) => Answer(HttpStatusCode.OK, List(channel, path)),
            ("PATCH", 4) => Edit(ulong.Parse(words[3]), body!),
            ("POST", 5) => StartThread(ulong.Parse(words[3]), body!),
            _ => throw new InvalidOperationException($"nobody plays {method} {path}"),
        };
    }

    private JsonObject Create(ulong channel, JsonNode body)
    {
        var nonce = (string?)body["nonce"];
        var known = Messages.Find(message => message.Nonce == nonce && clock.GetUtcNow() - message.SentAt < NonceMemory);
        if (known is null)
        {
            var id = Snowflake.At(clock.GetUtcNow()).Value + _increment++;
            known = new SentMessage(id, channel, nonce, clock.GetUtcNow()) { Body = body };
            Messages.Add(known);
        }

        return known.ToJson();
    }

    private JsonArray List(ulong channel, string path)
    {
        var after = path.Contains("after=", StringComparison.Ordinal) ? ulong.Parse(path.Split("after=")[1].Split('&')[0]) : 0;
        return HidesHistory ? [] : [.. In(channel).Where(message => message.Id > after).Reverse().Select(message => message.ToJson())];
    }

    private HttpResponseMessage Edit(ulong id, JsonNode body)
    {
        if (Messages.Find(candidate => candidate.Id == id) is not { } message)
        {
            return Answer(HttpStatusCode.NotFound, new JsonObject { ["code"] = 10008, ["message"] = "Unknown Message" });
        }

        message.Body = body;
        message.Edits++;
        return Answer(HttpStatusCode.OK, message.ToJson());
    }

    private HttpResponseMessage StartThread(ulong message, JsonNode body)
    {
        if (Threads.Any(thread => thread.Thread == message))
        {
            return Answer(HttpStatusCode.BadRequest, new JsonObject { ["code"] = 160004, ["message"] = "A thread has already been created for this message" });
        }

        Threads.Add((message, (string)body["name"]!));
        return Answer(HttpStatusCode.Created, new JsonObject { ["id"] = $"{message}", ["type"] = 11 });
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
