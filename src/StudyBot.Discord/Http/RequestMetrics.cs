using System.Diagnostics.Metrics;
using System.Net;

namespace StudyBot.Discord;

/// <summary>The figures of the requests. A request is told by its template: ids and tokens are no part of it.</summary>
internal sealed class RequestMetrics
{
    private readonly Counter<long> _requests;
    private readonly Counter<long> _limited;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _queued;

    public RequestMetrics(IMeterFactory? meters, Func<int> countInvalid)
    {
        var meter = DiscordMeter.Create(meters);
        _requests = meter.CreateCounter<long>("studybot.discord.requests", "{request}", "Requests sent, by route and status; \"lost\" where no answer came.");
        _limited = meter.CreateCounter<long>("studybot.discord.rate_limited", "{answer}", "Answers with status 429, by what they limit.");
        _retries = meter.CreateCounter<long>("studybot.discord.retries", "{request}", "Requests sent again.");
        _queued = meter.CreateHistogram<double>(
            "studybot.discord.queue_time",
            "s",
            "How long a request waited for its turn before it was sent.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300] });
        meter.CreateObservableGauge("studybot.discord.invalid_requests", countInvalid, "{answer}", "Answers 401, 403 and 429 within the last ten minutes; Discord shuts an address out at 10,000.");
    }

    public void Sent(Route route, HttpStatusCode? status)
    {
        if (_requests.Enabled)
        {
            _requests.Add(1, Method(route), Template(route), new("status", status is { } code ? $"{(int)code}" : "lost"));
        }
    }

    public void Limited(RateLimitScope scope)
    {
        if (_limited.Enabled)
        {
            _limited.Add(1, new KeyValuePair<string, object?>("scope", scope.ToString().ToLowerInvariant()));
        }
    }

    public void SentAgain(Route route)
    {
        if (_retries.Enabled)
        {
            _retries.Add(1, Method(route), Template(route));
        }
    }

    public void Queued(Route route, TimeSpan wait)
    {
        if (_queued.Enabled)
        {
            _queued.Record(wait.TotalSeconds, Method(route), Template(route));
        }
    }

    private static KeyValuePair<string, object?> Method(Route route) => new("method", route.Method.Method);

    private static KeyValuePair<string, object?> Template(Route route) => new("route", route.Template);
}
