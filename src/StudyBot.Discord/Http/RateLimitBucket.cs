namespace StudyBot.Discord;

/// <summary>
/// One of Discord's buckets for one top-level resource. Its requests go one after another: so the order is kept at Discord's end
/// too, each answer's headers hold for the next request, and only the one whose turn it is waits for the renewal.
/// </summary>
/// <param name="gate">The lock that all buckets share.</param>
/// <param name="clock">Measures the waits.</param>
/// <param name="start">From where all buckets count the time, for turns are moved between them.</param>
internal sealed class RateLimitBucket(Lock gate, TimeProvider clock, long start) : TurnQueue(gate)
{
    private readonly Lock _gate = gate;
    private int _remaining;
    private TimeSpan? _renewsAt;
    private TimeSpan _learnedAt;
    private TimeSpan _blockedUntil;

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Nothing would be lost by forgetting it.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return IsEmpty && Now >= _blockedUntil && (_renewsAt is null || Now >= _renewsAt);
            }
        }
    }

    /// <summary>Waits until there is room, and takes it. For the one whose turn it is.</summary>
    public async Task EnterAsync(Turn turn, CancellationToken cancellationToken)
    {
        for (var wait = Take(turn); wait > TimeSpan.Zero; wait = Take(turn))
        {
            await Timers.DelayAsync(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// What an answer told. Of two that were under way at once the later need not be the newer, so the worse is believed.
    /// </summary>
    public void Learn(Turn turn, RateLimitHeaders headers)
    {
        lock (_gate)
        {
            var renewsAt = Now + headers.ResetAfter;
            var isOfTheSameTime = turn.SentAt < _learnedAt && _renewsAt is not null;
            _remaining = isOfTheSameTime ? Math.Min(_remaining, headers.Remaining) : headers.Remaining;
            _renewsAt = isOfTheSameTime && _renewsAt > renewsAt ? _renewsAt : renewsAt;
            _learnedAt = Now;
        }
    }

    /// <summary>Discord said 429: nobody enters for that long.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_gate)
        {
            _blockedUntil = Max(_blockedUntil, Now + duration);
        }
    }

    /// <summary>Those of one route turned out to belong to another bucket, and the waits told to them go with them.</summary>
    public void MoveTo(RateLimitBucket other, string route)
    {
        lock (_gate)
        {
            other.Block(_blockedUntil - Now);
            MoveTo((TurnQueue)other, route);
        }
    }

    private TimeSpan Take(Turn turn)
    {
        lock (_gate)
        {
            var now = Now;
            if (now < _blockedUntil)
            {
                return _blockedUntil - now;
            }

            if (_renewsAt is { } renewsAt && now < renewsAt)
            {
                if (_remaining <= 0)
                {
                    return renewsAt - now;
                }

                _remaining--;
            }
            else
            {
                // Renewed, or never told: the answer to this request will say how much is left.
                _renewsAt = null;
            }

            turn.SentAt = now;
            return TimeSpan.Zero;
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
