namespace StudyBot.Discord;

/// <summary>The body of a 429. <see href="https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure"/></summary>
public sealed record RateLimitBody(double RetryAfter, bool Global);
