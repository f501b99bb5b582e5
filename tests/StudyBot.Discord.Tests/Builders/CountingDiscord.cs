using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

/// <summary>Counts in windows as Discord does, and refuses what is too much.</summary>
internal sealed class CountingDiscord(TestClock clock, int limit, TimeSpan window)
{
    private readonly Lock _gate = new();
    private TimeSpan _windowEnds;
    private int _used;

    public int Served { get; private set; }

    public int Refused { get; private set; }

    public DiscordRest Rest() => new(
        new HttpClient(new Handler(this)),
        Any.Options() with { GlobalRequestsPerSecond = 1000 },
        clock,
        NullLogger<DiscordRest>.Instance);

    private HttpResponseMessage Answer()
    {
        lock (_gate)
        {
            if (clock.Elapsed >= _windowEnds)
            {
                _windowEnds = clock.Elapsed + window;
                _used = 0;
            }

            var resetAfter = (_windowEnds - clock.Elapsed).TotalSeconds;
            if (_used == limit)
            {
                Refused++;
                return Response(HttpStatusCode.TooManyRequests, $$"""{"retry_after":{{resetAfter}},"global":false}""", resetAfter);
            }

            _used++;
            Served++;
            return Response(HttpStatusCode.OK, """{"id":"4"}""", resetAfter);
        }
    }

    private HttpResponseMessage Response(HttpStatusCode status, string json, double resetAfter)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in ScriptedDiscord.Bucket("b", limit, limit - _used, resetAfter))
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private sealed class Handler(CountingDiscord discord) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return discord.Answer();
        }
    }
}
