namespace StudyBot.Discord;

/// <summary>
/// One of Discord's buckets for one top-level resource: who enters when nothing is left waits until it is renewed.
/// Until Discord has told the limit, one request goes at a time.
/// </summary>
internal sealed class RateLimitBucket(TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TaskCompletionSource _changed = NewSignal();
    private int? _limit;
    private int _free = 1;
    private int _inFlight;
    private TimeSpan? _renewsAt;
    private TimeSpan _blockedUntil;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Nothing would be lost by forgetting it.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _inFlight == 0 && Now >= _blockedUntil && (_renewsAt is null || Now >= _renewsAt);
            }
        }
    }

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            TimeSpan wait;
            lock (_gate)
            {
                if (TryTake(out wait))
                {
                    return;
                }

                changed = _changed.Task;
            }

            // A time-out here is no error, it is the end of the wait.
            await changed.WaitAsync(wait, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A request is over. <paramref name="wasAnswered"/> without headers means that there is no limit.</summary>
    public void Leave(RateLimitHeaders? headers, bool wasAnswered)
    {
        lock (_gate)
        {
            _inFlight--;
            if (headers is not null)
            {
                Learn(headers);
            }
            else if (_limit is null && wasAnswered)
            {
                _limit = int.MaxValue;
                _free = int.MaxValue - _inFlight;
            }
            else
            {
                _free++;
            }

            Signal();
        }
    }

    /// <summary>Discord said 429: nobody enters for that long.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_gate)
        {
            _blockedUntil = Max(_blockedUntil, Now + duration);
            Signal();
        }
    }

    private bool TryTake(out TimeSpan wait)
    {
        var now = Now;
        if (now < _blockedUntil)
        {
            wait = Timers.RoundUp(Min(_blockedUntil - now, LongestWait));
            return false;
        }

        if (_limit is { } limit && now >= _renewsAt)
        {
            _free = limit - _inFlight;
            _renewsAt = null;
        }

        if (_free > 0)
        {
            _free--;
            _inFlight++;
            wait = TimeSpan.Zero;
            return true;
        }

        // Without a time of renewal some request is under way, and its end is the signal.
        wait = _renewsAt is { } renewsAt ? Timers.RoundUp(Min(renewsAt - now, LongestWait)) : Timeout.InfiniteTimeSpan;
        return false;
    }

    private void Learn(RateLimitHeaders headers)
    {
        // Answers may arrive in another order than Discord counted them: what was taken here stays taken.
        _free = _limit is null ? headers.Remaining - _inFlight : Math.Min(_free, headers.Remaining);
        _limit = Math.Max(headers.Limit, 1);
        var renewsAt = Now + headers.ResetAfter;
        _renewsAt = _renewsAt is { } known ? Max(known, renewsAt) : renewsAt;
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
