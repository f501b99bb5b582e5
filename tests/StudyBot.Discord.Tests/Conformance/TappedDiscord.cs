using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Conformance;

namespace StudyBot.Discord.Tests.Conformance;

/// <summary>Answers anything, and keeps what was sent as the wire had it.</summary>
internal sealed class TappedDiscord(TestClock clock) : HttpMessageHandler
{
    /// <summary>Enough of every object that the client reads.</summary>
    private const string Anything = """{"id":"4","url":"wss://gateway.test/"}""";

    public List<ApiRequest> Requests { get; } = [];

    public DiscordRest Rest() => new(new HttpClient(this, disposeHandler: false), Any.Options(), clock, NullLogger<DiscordRest>.Instance);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var seen = await ApiRequest.ReadAsync(
            request.Method.Method, request.RequestUri!.PathAndQuery, request.Content?.Headers.ContentType?.ToString(), body, cancellationToken);
        lock (Requests)
        {
            Requests.Add(seen);
        }

        var isList = seen.Path.EndsWith("/commands", StringComparison.Ordinal) || (seen.Method == "GET" && seen.Path.EndsWith("/messages", StringComparison.Ordinal));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(isList ? "[]" : Anything, Encoding.UTF8, "application/json") };
    }
}
