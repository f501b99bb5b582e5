using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Discord;
using StudyBot.Tests.Posting;

namespace StudyBot.Tests.Flow;

/// <summary>Keeps every request as "POST channels/9/messages" with its body, and refuses those it is told to.</summary>
internal sealed class PlayedDiscord(TimeProvider clock) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<(string Request, string Body)> _requests = [];
    private readonly Dictionary<string, (HttpStatusCode Status, int Code)> _refusals = [];

    public IReadOnlyList<string> Requests => Read(requests => requests.ConvertAll(request => request.Request));

    public DiscordRest Rest() => new(
        new HttpClient(this, disposeHandler: false),
        new DiscordClientOptions { ApiUrl = new Uri("http://discord.test/api/"), Token = "token" },
        new InstantTimers(clock),
        NullLogger<DiscordRest>.Instance);

    public string Body(string request) => Read(requests => requests.Single(each => each.Request == request).Body);

    public void Refuses(string request, HttpStatusCode status, int code) => _refusals[request] = (status, code);

    /// <summary>Waits until so many requests have come.</summary>
    public async Task UntilAsync(int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var since = TimeProvider.System.GetTimestamp();
        while (Requests.Count < count)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(15), $"{count} requests never came, only {string.Join(", ", Requests)}");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = $"{request.Method} {request.RequestUri!.AbsolutePath.Replace("/api/", "", StringComparison.Ordinal)}";
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_gate)
        {
            _requests.Add((name, body));
        }

        return _refusals.TryGetValue(name, out var refusal)
            ? Answer(refusal.Status, $$"""{"code":{{refusal.Code}},"message":"refused"}""")
            : Answer(HttpStatusCode.OK, """{"id":"9","type":1,"channel_id":"9","content":"","author":{"id":"2","username":"bot"}}""");
    }

    private T Read<T>(Func<List<(string Request, string Body)>, T> read)
    {
        lock (_gate)
        {
            return read(_requests);
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
