namespace StudyBot.Playground.StandIn;

/// <summary>A fault that waits for its requests.</summary>
internal sealed class FaultRule(Fault fault, FaultTarget target, int? times)
{
    public Fault Fault => fault;

    public FaultTarget Target => target;

    /// <summary>How often it still strikes; null until it is cleared.</summary>
    public int? Left { get; set; } = times;
}
