namespace StudyBot.Playground.StandIn;

/// <summary>Trouble on demand for the bot's next requests.</summary>
internal sealed class Faults(World world)
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _pending = [];

    /// <summary>Heartbeats stay unanswered: the bot must see a dead connection.</summary>
    public bool WithholdHeartbeatAcks { get; set; }

    /// <summary>A test that is done with its faults clears the rest.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _pending.Clear();
        }

        WithholdHeartbeatAcks = false;
    }

    public void DropSockets() => world.Gateway.DropSockets();

    /// <param name="path">A part of the request's path; null meets any.</param>
    /// <param name="method">As POST; null meets any.</param>
    public void Answer(int status, int times = 1, string? path = null, string? method = null, TimeSpan? retryAfter = null, bool global = false) =>
        Add(new Fault(method, path, times) { Status = status, RetryAfter = retryAfter ?? TimeSpan.FromMilliseconds(100), Global = global });

    public void Delay(TimeSpan delay, int times = 1, string? path = null, string? method = null) =>
        Add(new Fault(method, path, times) { Delay = delay });

    /// <summary>The request is taken and done, its answer is lost with the connection.</summary>
    public void LoseAnswer(int times = 1, string? path = null, string? method = null) =>
        Add(new Fault(method, path, times) { LosesAnswer = true });

    public Fault? Take(string method, string path)
    {
        lock (_gate)
        {
            var fault = _pending.Find(candidate => candidate.Meets(method, path));
            if (fault is not null && --fault.Left == 0)
            {
                _pending.Remove(fault);
            }

            return fault;
        }
    }

    private void Add(Fault fault)
    {
        lock (_gate)
        {
            _pending.Add(fault);
        }
    }
}
