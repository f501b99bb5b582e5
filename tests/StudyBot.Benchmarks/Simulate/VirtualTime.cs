namespace StudyBot.Benchmarks.Simulate;

/// <summary>A clock that stands still while anybody works, and then leaps to the next moment that somebody waits for.</summary>
internal sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(Waiting Timer, int Version), long> _due = new();
    private long _ticks = start.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Over hours in which nothing is due: what would have come many times comes once.</summary>
    public void Skip(DateTimeOffset to)
    {
        lock (_gate)
        {
            Interlocked.Exchange(ref _ticks, Math.Max(_ticks, to.UtcTicks));
        }
    }

    /// <summary>To the next moment, and wakes all who waited for it.</summary>
    /// <returns>False when nobody waits for anything before the end.</returns>
    public bool Leap(DateTimeOffset end)
    {
        List<Waiting> woken = [];
        lock (_gate)
        {
            while (_due.TryPeek(out var next, out var at))
            {
                var counts = next.Version == next.Timer.Version;
                if (counts && (at > end.UtcTicks || (woken.Count > 0 && at > _ticks)))
                {
                    break;
                }

                _due.Dequeue();
                if (counts)
                {
                    Interlocked.Exchange(ref _ticks, Math.Max(_ticks, at));
                    woken.Add(next.Timer);
                    next.Timer.Again(at);
                }
            }
        }

        woken.ForEach(timer => timer.Fire());
        return woken.Count > 0;
    }

    private sealed class Waiting(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        /// <summary>Changes with each change: what was queued before counts no more.</summary>
        public int Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                (Version, _period) = (Version + 1, period);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    time._due.Enqueue((this, Version), time._ticks + dueTime.Ticks);
                }

                return true;
            }
        }

        /// <summary>Queues its next time, if it has one.</summary>
        public void Again(long at)
        {
            Version++;
            if (_period > TimeSpan.Zero)
            {
                time._due.Enqueue((this, Version), Math.Max(at, time._ticks) + _period.Ticks);
            }
        }

        public void Fire() => ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
