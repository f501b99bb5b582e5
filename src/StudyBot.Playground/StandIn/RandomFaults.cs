namespace StudyBot.Playground.StandIn;

/// <summary>
/// Strikes requests and sockets as often as asked. The same seed draws the same faults in the same order; which
/// request meets which is up to the order in which they come.
/// </summary>
internal sealed class RandomFaults : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Faults _faults;
    private readonly RandomFaultRates _rates;
    private readonly TimeProvider _time;
    private readonly Random _requests;
    private readonly List<(SocketFault Fault, TimeSpan Mean, Random Draws)> _sockets;
    private readonly List<ITimer> _timers = [];
    private bool _stopped;
    private bool _isSilent;

    public RandomFaults(Faults faults, int seed, RandomFaultRates rates, TimeProvider time)
    {
        (_faults, _rates, _time) = (faults, rates, time);
        _requests = new Random(seed);
        (SocketFault Fault, TimeSpan? Mean)[] means =
        [
            (SocketFault.Drop, rates.Drops), (SocketFault.Reconnect, rates.Reconnects), (SocketFault.InvalidResumable, rates.InvalidResumables),
            (SocketFault.Invalid, rates.Invalids), (SocketFault.NoAcks, rates.NoAcks),
        ];

        // Each kind draws for itself: leaving one out does not move the others.
        _sockets = [.. means.Where(each => each.Mean is not null).Select(each => (each.Fault, each.Mean!.Value, new Random(HashCode(seed, each.Fault))))];
    }

    public void Start()
    {
        foreach (var (fault, mean, draws) in _sockets)
        {
            lock (_gate)
            {
                ITimer? timer = null;
                timer = _time.CreateTimer(_ => Strike(timer!, fault, mean, draws), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timers.Add(timer);
                timer.Change(Next(draws, mean), Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Switches it off; what it did stays counted.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            _timers.ForEach(timer => timer.Dispose());
            _timers.Clear();
        }

        EndSilence();
        _faults.Stop(this);
    }

    public Fault? Draw(string method, string path)
    {
        if (!_rates.Target.Meets(method, path))
        {
            return null;
        }

        lock (_gate)
        {
            return !_stopped && _requests.NextDouble() < _rates.Requests ? Drawn(_rates.Kinds[_requests.Next(_rates.Kinds.Count)]) : null;
        }
    }

    private Fault Drawn(string kind)
    {
        var time = kind switch
        {
            "hang" => _rates.LongestHang * _requests.NextDouble(),
            "delay" => _rates.LongestDelay * _requests.NextDouble(),
            _ => _rates.RetryAfter,
        };
        return FaultKinds.Find(kind, time) ?? throw new InvalidOperationException($"There is no fault \"{kind}\".");
    }

    private void Strike(ITimer timer, SocketFault fault, TimeSpan mean, Random draws)
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            timer.Change(Next(draws, mean), Timeout.InfiniteTimeSpan);
            if (fault == SocketFault.NoAcks)
            {
                _isSilent = true;
                _timers.Add(_time.CreateTimer(_ => EndSilence(), null, _rates.NoAcksFor, Timeout.InfiniteTimeSpan));
            }
        }

        _faults.Strike(fault);
    }

    private void EndSilence()
    {
        lock (_gate)
        {
            if (!_isSilent)
            {
                return;
            }

            _isSilent = false;
        }

        _faults.WithholdHeartbeatAcks = false;
    }

    /// <summary>Waits between events that do not know of each other.</summary>
    private static TimeSpan Next(Random draws, TimeSpan mean) => mean * -Math.Log(1 - draws.NextDouble());

    private static int HashCode(int seed, SocketFault fault) => unchecked((seed * 397) ^ ((int)fault + 1));
}
