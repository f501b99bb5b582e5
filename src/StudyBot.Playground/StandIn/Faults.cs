using StudyBot.Playground.StandIn.HttpApi;

namespace StudyBot.Playground.StandIn;

/// <summary>Trouble on demand: for the bot's next requests, for its sockets, or at random until it is cleared.</summary>
internal sealed class Faults(World world)
{
    private const int HitsKept = 100;

    private readonly Lock _gate = new();
    private readonly List<FaultRule> _pending = [];
    private readonly Queue<FaultHit> _hits = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private TaskCompletionSource _cleared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RandomFaults? _random;
    private volatile bool _withholdsAcks;

    /// <summary>Heartbeats stay unanswered: the bot must see a dead connection.</summary>
    public bool WithholdHeartbeatAcks
    {
        get => _withholdsAcks;
        set => _withholdsAcks = value;
    }

    /// <summary>What is still to come, as each stood at this moment.</summary>
    public IReadOnlyList<(Fault Fault, FaultTarget Target, int? Left)> Pending => Locked(() => _pending.ConvertAll(rule => (rule.Fault, rule.Target, rule.Left)));

    /// <summary>The last that struck, oldest first.</summary>
    public IReadOnlyList<FaultHit> Hits => Locked(() => _hits.ToList());

    /// <summary>How often each kind struck since the start.</summary>
    public IReadOnlyDictionary<string, int> Counts => Locked(() => new Dictionary<string, int>(_counts, StringComparer.Ordinal));

    public bool IsRandom => Locked(() => _random is not null);

    /// <summary>Nothing more strikes, and what hangs is let go of.</summary>
    public void Clear()
    {
        TaskCompletionSource cleared;
        RandomFaults? random;
        lock (_gate)
        {
            _pending.Clear();
            (cleared, _cleared) = (_cleared, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            (random, _random) = (_random, null);
        }

        random?.Dispose();
        WithholdHeartbeatAcks = false;
        cleared.SetResult();
        world.Events.FaultsChanged();
    }

    /// <param name="fault">What happens.</param>
    /// <param name="target">To which requests.</param>
    /// <param name="times">To how many of them; null until it is cleared.</param>
    public void Add(Fault fault, FaultTarget target, int? times)
    {
        lock (_gate)
        {
            _pending.Add(new FaultRule(fault, target, times));
        }

        world.Events.FaultsChanged();
    }

    /// <param name="status">429, 500, 502 …</param>
    /// <param name="times">How many requests.</param>
    /// <param name="path">A part of the request's path; null meets any.</param>
    /// <param name="method">As POST; null meets any.</param>
    /// <param name="retryAfter">Of a 429; 100 ms.</param>
    /// <param name="global">Whether a 429 is about all requests.</param>
    public void Answer(int status, int times = 1, string? path = null, string? method = null, TimeSpan? retryAfter = null, bool global = false) => Add(
        status == 429
            ? new Fault.Limits(global ? LimitScope.Global : LimitScope.User, retryAfter ?? TimeSpan.FromMilliseconds(100))
            : new Fault.Refuses(status, AsPage: false),
        new FaultTarget(method, path),
        times);

    public void Delay(TimeSpan delay, int times = 1, string? path = null, string? method = null) =>
        Add(new Fault.Delays(delay), new FaultTarget(method, path), times);

    public void LoseAnswer(int times = 1, string? path = null, string? method = null) =>
        Add(new Fault.LosesAnswer(), new FaultTarget(method, path), times);

    public void DropSockets() => Strike(SocketFault.Drop);

    public void Strike(SocketFault fault)
    {
        Record(FaultKinds.Of(fault), request: null);
        switch (fault)
        {
            case SocketFault.Drop:
                world.Gateway.DropSockets();
                break;
            case SocketFault.Reconnect:
                world.Gateway.AskToReconnect();
                break;
            case SocketFault.InvalidResumable:
                world.Gateway.InvalidateSessions(resumable: true);
                break;
            case SocketFault.Invalid:
                world.Gateway.InvalidateSessions(resumable: false);
                break;
            default:
                WithholdHeartbeatAcks = true;
                break;
        }
    }

    /// <summary>Faults of every kind from now on, until they are cleared or the returned object is disposed of.</summary>
    public RandomFaults Random(int seed, RandomFaultRates rates)
    {
        var random = new RandomFaults(this, seed, rates, world.Options.Transport);
        RandomFaults? former;
        lock (_gate)
        {
            (former, _random) = (_random, random);
        }

        former?.Dispose();
        random.Start();
        world.Events.FaultsChanged();
        return random;
    }

    public void Stop(RandomFaults random)
    {
        lock (_gate)
        {
            if (_random == random)
            {
                _random = null;
            }
        }
    }

    /// <param name="method">As POST.</param>
    /// <param name="path">The whole path.</param>
    /// <param name="cleared">Ends when the faults are cleared, and what hangs is to be let go of.</param>
    public Fault? Take(string method, string path, out Task cleared)
    {
        Fault? fault;
        lock (_gate)
        {
            var rule = _pending.Find(candidate => candidate.Target.Meets(method, path));
            if (rule is not null && --rule.Left == 0)
            {
                _pending.Remove(rule);
            }

            cleared = _cleared.Task;
            fault = rule?.Fault ?? _random?.Draw(method, path);
        }

        if (fault is not null)
        {
            Record(fault.Kind, $"{method} {SecretPaths.Shorten(path)}");
        }

        return fault;
    }

    private void Record(string kind, string? request)
    {
        lock (_gate)
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            _hits.Enqueue(new FaultHit(world.Now, kind, request));
            if (_hits.Count > HitsKept)
            {
                _hits.Dequeue();
            }
        }

        world.Events.FaultsChanged();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
