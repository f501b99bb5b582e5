using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace StudyBot.Benchmarks.Load;

/// <summary>Presses of /echo, and how long each waited for its answer: from before its frame is sent until its answer has arrived whole.</summary>
internal sealed class Presses
{
    private const long FirstId = 1_400_000_000_000_000_000;

    private readonly Channel<long> _due = Channel.CreateUnbounded<long>(new() { SingleReader = true });
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private Round? _round;
    private long _nextId = FirstId;

    /// <summary>What the gateway is to send, in this order.</summary>
    public ChannelReader<long> Due => _due.Reader;

    public void Sending(long id) => _round?.Sending(id);

    public void Arrived(long id)
    {
        if (_round is { } round && round.Arrived(id) && round.TakeNext() is { } next)
        {
            _due.Writer.TryWrite(next);
        }
    }

    /// <summary>So many under way at any time: the next is pressed when one is answered.</summary>
    public async Task<string> RunClosedAsync(int count, int inFlight, CancellationToken cancellationToken)
    {
        var round = Begin(count);
        for (var press = 0; press < Math.Min(count, inFlight); press++)
        {
            _due.Writer.TryWrite(round.TakeNext()!.Value);
        }

        return await round.EndAsync(_patience, cancellationToken);
    }

    /// <summary>So many a second, whatever becomes of those before.</summary>
    public async Task<string> RunPacedAsync(int count, int rate, CancellationToken cancellationToken)
    {
        var round = Begin(count, feedsItself: false);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1) / rate);
        for (var press = 0; press < count && await timer.WaitForNextTickAsync(cancellationToken); press++)
        {
            _due.Writer.TryWrite(round.FirstId + press);
        }

        return await round.EndAsync(_patience, cancellationToken);
    }

    private Round Begin(int count, bool feedsItself = true)
    {
        var round = new Round(_nextId, count, feedsItself);
        _nextId += count;
        _round = round;
        return round;
    }

    private sealed class Round(long firstId, int count, bool feedsItself)
    {
        private readonly long[] _sentAt = new long[count];
        private readonly double[] _waited = new double[count];
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly long _startedAt = Stopwatch.GetTimestamp();
        private int _taken;
        private int _answered;

        public long FirstId => firstId;

        public long? TakeNext() => feedsItself && Interlocked.Increment(ref _taken) is var taken && taken <= count ? firstId + taken - 1 : null;

        public void Sending(long id) => _sentAt[id - firstId] = Stopwatch.GetTimestamp();

        /// <summary>False where it is none of this round's, or was answered before.</summary>
        public bool Arrived(long id)
        {
            var place = id - firstId;
            if (place < 0 || place >= count || _waited[place] > 0)
            {
                return false;
            }

            _waited[place] = Stopwatch.GetElapsedTime(_sentAt[place]).TotalMilliseconds;
            if (Interlocked.Increment(ref _answered) == count)
            {
                _all.TrySetResult();
            }

            return true;
        }

        /// <summary>Milliseconds for all, answered, then p50 and p99.</summary>
        public async Task<string> EndAsync(TimeSpan patience, CancellationToken cancellationToken)
        {
            await _all.Task.WaitAsync(patience + TimeSpan.FromMilliseconds(count), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var elapsed = Stopwatch.GetElapsedTime(_startedAt).TotalMilliseconds;
            var waited = _waited.Where(each => each > 0).Order().ToArray();
            return string.Create(CultureInfo.InvariantCulture, $"{elapsed:0.0} {waited.Length} {At(waited, 0.5):0.000} {At(waited, 0.99):0.000}");
        }

        private static double At(double[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
    }
}
