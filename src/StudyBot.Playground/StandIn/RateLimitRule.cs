namespace StudyBot.Playground.StandIn;

internal sealed record RateLimitRule(int Limit, TimeSpan Window)
{
    /// <summary>Routes with the same name here share one bucket and its count; null gives each route its own.</summary>
    public string? Bucket { get; init; }
}
