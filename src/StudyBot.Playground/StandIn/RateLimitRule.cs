namespace StudyBot.Playground.StandIn;

internal sealed record RateLimitRule(int Limit, TimeSpan Window);
