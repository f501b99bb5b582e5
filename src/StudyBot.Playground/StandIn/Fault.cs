namespace StudyBot.Playground.StandIn;

/// <summary>What can happen to one request of the bot.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>As it is counted, shown and chosen.</summary>
    public abstract string Kind { get; }

    /// <summary>429 before anything is done.</summary>
    internal sealed record Limits(LimitScope Scope, TimeSpan RetryAfter) : Fault
    {
        public override string Kind => $"429-{Scope.ToString().ToLowerInvariant()}";
    }

    /// <summary>An error before anything is done.</summary>
    /// <param name="Status">As 502.</param>
    /// <param name="AsPage">HTML, as from the proxies before Discord; else Discord's own JSON.</param>
    internal sealed record Refuses(int Status, bool AsPage) : Fault
    {
        public override string Kind => AsPage ? $"{Status}-page" : $"{Status}";
    }

    /// <summary>The request is taken and never answered; null waits until the client gives up or the faults are cleared.</summary>
    internal sealed record Hangs(TimeSpan? AtMost) : Fault
    {
        public override string Kind => "hang";
    }

    /// <summary>The connection is reset before anything is done.</summary>
    internal sealed record Resets : Fault
    {
        public override string Kind => "reset";
    }

    /// <summary>The request is done, and its answer lost with the connection.</summary>
    internal sealed record LosesAnswer : Fault
    {
        public override string Kind => "lost-answer";
    }

    /// <summary>The request waits before it is done.</summary>
    internal sealed record Delays(TimeSpan Time) : Fault
    {
        public override string Kind => "delay";
    }
}
