namespace StudyBot.Playground.StandIn;

/// <summary>Whose limit a 429 is about (developers/topics/rate-limits).</summary>
internal enum LimitScope
{
    User,
    Global,
    Shared,
}
