using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

/// <summary>Answers requests in the order scripted, and fails by name at one too many.</summary>
internal sealed class ScriptedDiscord(TestClock clock)
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly Channel<int> _sent = System.Threading.Channels.Channel.CreateUnbounded<int>();

    public ConcurrentQueue<Sent> Requests { get; } = new();

    /// <summary>Until so many requests have come.</summary>
    public async Task SentAsync(int count, CancellationToken cancellationToken)
    {
        while (Requests.Count < count)
        {
            await _sent.Reader.ReadAsync(cancellationToken);
        }
    }

    public Sent Only => Assert.Single(Requests);

    public DiscordRest Rest(int perSecond = 50, IMeterFactory? meters = null) =>
        new(new HttpClient(new Handler(this)), Any.Options() with { GlobalRequestsPerSecond = perSecond }, clock, NullLogger<DiscordRest>.Instance, meters);

    public ScriptedDiscord Answers(string json, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(_ => Task.FromResult(Response(json, status, headers)));
        return this;
    }

    public ScriptedDiscord AnswersAfter(Task gate, string json, params (string Name, string Value)[] headers) =>
        AnswersAfter(gate, json, HttpStatusCode.OK, headers);

    public ScriptedDiscord AnswersAfter(Task gate, string json, HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(async _ =>
        {
            await gate;
            return Response(json, status, headers);
        });
        return this;
    }

    /// <summary>Says nothing until whoever asked gives up.</summary>
    public ScriptedDiscord Hangs()
    {
        _answers.Enqueue(async cancellationToken =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return new HttpResponseMessage();
        });
        return this;
    }

    public ScriptedDiscord Breaks()
    {
        _answers.Enqueue(_ => throw new HttpRequestException("The connection was reset."));
        return this;
    }

    public static (string Name, string Value)[] Bucket(string id, int limit, int remaining, double resetAfter) =>
    [
        ("X-RateLimit-Bucket", id),
        ("X-RateLimit-Limit", $"{limit}"),
        ("X-RateLimit-Remaining", $"{remaining}"),
        ("X-RateLimit-Reset-After", $"{resetAfter}"),
    ];

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(new Sent(
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            request.Headers.Authorization?.ToString(),
            request.Headers.UserAgent.ToString(),
            request.Content?.Headers.ContentType?.MediaType,
            body,
            clock.Elapsed));
        _sent.Writer.TryWrite(Requests.Count);
        Func<CancellationToken, Task<HttpResponseMessage>>? answer;
        lock (_answers)
        {
            Assert.True(_answers.TryDequeue(out answer), $"Nothing is scripted for {request.Method} {request.RequestUri.PathAndQuery}.");
        }

        return await answer(cancellationToken);
    }

    private static HttpResponseMessage Response(string json, HttpStatusCode status, (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private sealed class Handler(ScriptedDiscord discord) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            discord.AnswerAsync(request, cancellationToken);
    }
}
