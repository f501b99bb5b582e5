namespace StudyBot.Discord;

/// <summary>
/// So many requests a second, spread evenly: no second, wherever it begins, holds more, at the end where Discord counts them. What leaves
/// evenly arrives less evenly; how late a request may have arrived is told by how much longer than the quickest it took to be
/// answered. The one that takes its place in the next second waits for that, and no more. Times are counted from any fixed moment.
/// </summary>
internal sealed class Pace(int requestsPerSecond)
{
    /// <summary>What the even spreading leaves: the limit itself is kept by <see cref="Window"/>.</summary>
    private const double Part = 0.995;

    /// <summary>What a late timer cost is made up for, but not in a burst: so much of the usual interval stays between two.</summary>
    private const double LeastPart = 0.5;

    /// <summary>The quickest answer is forgotten by and by, should the way have become longer.</summary>
    private const double Forgetting = 0.002;

    /// <summary>Timers are no finer.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>However much is to be made up for, in a second no more than the limit goes.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1) + Tick;

    /// <summary>So late, at most, is a request taken to have arrived that has no answer yet: those behind it cannot wait for one that never comes.</summary>
    private static readonly TimeSpan MostLate = TimeSpan.FromMilliseconds(100);

    /// <summary>More than this is not made up for: the machine slept, and Discord saved nothing for us.</summary>
    private static readonly TimeSpan MostBehind = TimeSpan.FromSeconds(0.25);

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1) / (requestsPerSecond * Part);
    private readonly TimeSpan[] _sent = [.. Enumerable.Repeat(-InvalidRequests.Window, requestsPerSecond)];

    /// <summary>By how much each may have arrived late; null while it is not answered.</summary>
    private readonly TimeSpan?[] _late = [.. Enumerable.Repeat<TimeSpan?>(TimeSpan.Zero, requestsPerSecond)];
    private long _turns;
    private TimeSpan _next;
    private TimeSpan _quickest = TimeSpan.MaxValue;
    private int _answers;

    /// <summary>Nobody was waiting: the time until now was not used, and is not made up for.</summary>
    public void BeginAnew(TimeSpan now) => _next = Latest(_next, now);

    /// <summary>Nobody goes before.</summary>
    public void BlockUntil(TimeSpan time) => _next = Latest(_next, time);

    /// <param name="now">The time.</param>
    /// <param name="leastInterval">A greater interval than usual.</param>
    /// <param name="turn">Which turn was taken.</param>
    /// <returns>How long to wait and then ask again; zero if the turn is taken.</returns>
    public TimeSpan Take(TimeSpan now, TimeSpan leastInterval, out long turn)
    {
        turn = _turns;
        var slot = (int)(turn % _sent.Length);
        var last = _sent[(int)((turn + _sent.Length - 1) % _sent.Length)];
        var at = Latest(_next, last + (LeastPart * _interval) - Tick, _sent[slot] + (_late[slot] ?? MostLate) + Window, last + leastInterval);
        if (at > now)
        {
            return at - now;
        }

        // The schedule goes by when its turns were due and not by when a timer came, or lateness would add up.
        _next = Latest(_next, now - MostBehind) + _interval;
        (_sent[slot], _late[slot]) = (now, null);
        _turns++;
        return TimeSpan.Zero;
    }

    /// <summary>An answer came, or there will be none.</summary>
    public void Answered(long turn, TimeSpan now)
    {
        var slot = (int)(turn % _sent.Length);
        if (_turns - turn > _sent.Length)
        {
            return;
        }

        var took = now - _sent[slot];
        _quickest = took < _quickest ? took : _quickest + (Forgetting * (took - _quickest));

        // The first ones open connections: until there are enough to compare with, all of the time may have gone by before they arrived.
        var late = ++_answers <= _sent.Length ? took : took - _quickest;
        _late[slot] = late < MostLate ? late : MostLate;
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
