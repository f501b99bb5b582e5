namespace StudyBot.Discord;

/// <summary>
/// So many requests a second, spread evenly: no second, wherever it begins, holds more. Times are counted from any fixed moment.
/// </summary>
internal sealed class Pace(int requestsPerSecond)
{
    /// <summary>
    /// What leaves evenly arrives less evenly. At 97 % of the limit a request may be 30 ms late, and the second that then holds
    /// both it and those after it still holds no more than Discord allows; and 48 of 50 are reached.
    /// </summary>
    private const double Part = 0.97;

    /// <summary>What a late timer cost is made up for, but not in a burst: so much of the usual interval stays between two.</summary>
    private const double LeastPart = 0.5;

    /// <summary>Timers are no finer.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>However much is to be made up for, in a second and a bit no more than the limit goes.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.01);

    /// <summary>More than this is not made up for: the machine slept, and Discord saved nothing for us.</summary>
    private static readonly TimeSpan MostBehind = TimeSpan.FromSeconds(0.25);

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1) / (requestsPerSecond * Part);
    private readonly TimeSpan[] _sent = [.. Enumerable.Repeat(-InvalidRequests.Window, requestsPerSecond)];
    private int _oldest;
    private TimeSpan _next;

    /// <summary>Nobody was waiting: the time until now was not used, and is not made up for.</summary>
    public void BeginAnew(TimeSpan now) => _next = Latest(_next, now);

    /// <summary>Nobody goes before.</summary>
    public void BlockUntil(TimeSpan time) => _next = Latest(_next, time);

    /// <param name="now">The time.</param>
    /// <param name="leastInterval">A greater interval than usual.</param>
    /// <returns>How long to wait and then ask again; zero if the turn is taken.</returns>
    public TimeSpan Take(TimeSpan now, TimeSpan leastInterval)
    {
        var last = _sent[(_oldest + _sent.Length - 1) % _sent.Length];
        var turn = Latest(_next, last + (LeastPart * _interval) - Tick, _sent[_oldest] + Window, last + leastInterval);
        if (turn > now)
        {
            return turn - now;
        }

        // The schedule goes by when its turns were due and not by when a timer came, or lateness would add up.
        _next = Latest(_next, now - MostBehind) + _interval;
        _sent[_oldest] = now;
        _oldest = (_oldest + 1) % _sent.Length;
        return TimeSpan.Zero;
    }

    private static TimeSpan Latest(params ReadOnlySpan<TimeSpan> times)
    {
        var latest = times[0];
        foreach (var time in times)
        {
            latest = time > latest ? time : latest;
        }

        return latest;
    }
}
