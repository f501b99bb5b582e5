namespace StudyBot.Playground.StandIn;

/// <summary>A fault that struck.</summary>
/// <param name="At">Transport time.</param>
/// <param name="Kind">A fault's or a socket fault's.</param>
/// <param name="Request">Method and path without what is secret in it; null for the sockets.</param>
internal sealed record FaultHit(DateTimeOffset At, string Kind, string? Request);
