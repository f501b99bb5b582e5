namespace StudyBot.Playground.StandIn;

/// <summary>How often what goes wrong at random. A mean that is null never strikes.</summary>
internal sealed record RandomFaultRates
{
    /// <summary>Every kind of request fault, each as likely as the next.</summary>
    public static IReadOnlyList<string> AllKinds { get; } =
        ["429-user", "429-shared", "500", "502-page", "503-page", "hang", "reset", "lost-answer", "delay"];

    /// <summary>The probability that a request is struck, from 0 to 1.</summary>
    public double Requests { get; init; }

    public FaultTarget Target { get; init; } = FaultTarget.All;

    public IReadOnlyList<string> Kinds { get; init; } = AllKinds;

    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan LongestHang { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Mean times between two strikes at all sockets.</summary>
    public TimeSpan? Drops { get; init; }

    public TimeSpan? Reconnects { get; init; }

    public TimeSpan? InvalidResumables { get; init; }

    /// <summary>The session is lost with everything that was not yet delivered.</summary>
    public TimeSpan? Invalids { get; init; }

    public TimeSpan? NoAcks { get; init; }

    /// <summary>How long heartbeats then stay unacknowledged; for a bot to notice, longer than two heartbeats.</summary>
    public TimeSpan NoAcksFor { get; init; } = TimeSpan.FromSeconds(90);
}
