using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace StudyBot.Discord.Tests;

/// <summary>Moves on exactly when, and as far as, somebody waits for it.</summary>
internal sealed class TestClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = global::System.Threading.Channels.Channel.CreateUnbounded<TimeSpan>();
    private readonly DateTimeOffset _start;

    public TestClock() : base(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)) => _start = GetUtcNow();

    /// <summary>How long it has run.</summary>
    public TimeSpan Elapsed => GetUtcNow() - _start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>The next waits of a kind, while no time passes.</summary>
    public async Task<List<TimeSpan>> WaitsAsync(int count, Func<TimeSpan, bool> isMeant, CancellationToken cancellationToken)
    {
        var waits = new List<TimeSpan>();
        while (waits.Count < count)
        {
            var wait = await _waits.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, cancellationToken);
            if (isMeant(wait))
            {
                waits.Add(wait);
            }
        }

        return waits;
    }

    public async Task<T> RunAsync<T>(Task<T> work)
    {
        await RunAsync((Task)work);
        return await work;
    }

    public async Task RunAsync(Task work)
    {
        using var done = new CancellationTokenSource();
        while (true)
        {
            // Looks without taking: a wait that is not this work's is somebody else's.
            var wait = _waits.Reader.WaitToReadAsync(done.Token).AsTask();
            if (await Task.WhenAny(work, wait) == work)
            {
                await done.CancelAsync();
                await work;
                return;
            }

            if (_waits.Reader.TryRead(out var time))
            {
                Advance(time);
            }
        }
    }
}
