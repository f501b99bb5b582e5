using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

/// <summary>
/// Says something else each time: other buckets, other counts, none, every kind of 429, an error, silence; and while it is busy
/// somebody who waits gives up. It looks whether its requests come one at a time and in order.
/// </summary>
/// <param name="clock">Passes whenever somebody waits.</param>
/// <param name="moods">Its answers, over and over.</param>
/// <param name="cancelled">At which of its answers who gives up.</param>
internal sealed class MoodyDiscord(TestClock clock, int[] moods, (int Answer, int Request)[] cancelled)
{
    private const string Body = """{"id":"9","timestamp":"2026-03-02T00:00:00.000000+00:00"}""";

    private readonly Lock _gate = new();
    private readonly List<CancellationTokenSource> _cancels = [];
    private readonly Dictionary<string, int> _latest = [];
    private readonly HashSet<string> _busy = [];
    private int _answers;

    public List<string> Faults { get; } = [];

    /// <summary>All at once, each after the other; those that Discord's moods were too much for, and those who gave up, are done too.</summary>
    public Task AskAllAsync(int[] kinds)
    {
        var rest = new DiscordRest(new HttpClient(new Handler(this)), Any.Options() with { GlobalRequestsPerSecond = 1000 }, clock, NullLogger<DiscordRest>.Instance);
        _cancels.AddRange(kinds.Select(_ => new CancellationTokenSource()));
        return Task.WhenAll(kinds.Select((kind, number) => DoneAsync(Ask(rest, kind, number, _cancels[number].Token))).ToList());
    }

    private static Task Ask(DiscordRest rest, int kind, int number, CancellationToken cancellationToken)
    {
        var channel = new Snowflake(1 + ((ulong)kind % 2));
        return (kind / 2) switch
        {
            0 => rest.CreateMessageAsync(channel, new MessageCreate { Content = $"#{number}", Nonce = $"{number}", EnforceNonce = true }, cancellationToken),
            1 => rest.EditMessageAsync(channel, new Snowflake(9), new MessageEdit { Content = $"#{number}" }, cancellationToken),
            _ => rest.EditOriginalResponseAsync(new Snowflake(7), $"token{channel}", new MessageEdit { Content = $"#{number}" }, cancellationToken),
        };
    }

    private static async Task DoneAsync(Task request)
    {
        try
        {
            await request;
        }
        catch (Exception end) when (end is DiscordException or OperationCanceledException)
        {
            Assert.NotNull(end);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var route = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        var body = await request.Content!.ReadAsStringAsync(CancellationToken.None);
        var number = int.Parse(body.Split('#')[1].Split('"')[0]);
        int mood, answer;
        lock (_gate)
        {
            Check(_busy.Add(route), $"{route} came twice at once");
            Check(_latest.GetValueOrDefault(route) <= number, $"{route}: {number} came after {_latest.GetValueOrDefault(route)}");
            _latest[route] = number;
            mood = moods[_answers++ % moods.Length];
            answer = _answers;
        }

        // Not within the lock: whoever is cancelled goes on in here, and wants the queue's lock, whose holder may want this one.
        foreach (var (_, who) in cancelled.Where(each => each.Answer == answer))
        {
            _cancels[who % _cancels.Count].Cancel();
        }

        await Task.Yield();
        lock (_gate)
        {
            _busy.Remove(route);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Answer(mood);
    }

    private void Check(bool holds, string fault)
    {
        if (!holds)
        {
            Faults.Add(fault);
        }
    }

    /// <summary>The hundreds tell the kind, the tens the bucket, the units the count.</summary>
    private static HttpResponseMessage Answer(int mood) => (mood / 100) switch
    {
        0 or 1 or 2 or 3 => Response(HttpStatusCode.OK, Body, Bucket(mood)),
        4 => Response(HttpStatusCode.OK, Body),
        5 => Response(HttpStatusCode.TooManyRequests, """{"retry_after":0.7,"global":false}""", Bucket(mood)),
        6 => Response(HttpStatusCode.TooManyRequests, """{"retry_after":1.3}""", [.. Bucket(mood), ("X-RateLimit-Scope", "shared")]),
        7 => Response(HttpStatusCode.TooManyRequests, """{"retry_after":0.2,"global":true}"""),
        8 => Response(HttpStatusCode.BadGateway, "", Bucket(mood)),
        _ => throw new HttpRequestException("reset"),
    };

    private static (string Name, string Value)[] Bucket(int mood) => ScriptedDiscord.Bucket($"b{mood / 10 % 3}", 3, mood % 4, mood % 10 / 4.0);

    private static HttpResponseMessage Response(HttpStatusCode status, string json, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private sealed class Handler(MoodyDiscord discord) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            discord.AnswerAsync(request, cancellationToken);
    }
}
