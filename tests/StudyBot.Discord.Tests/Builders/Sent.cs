namespace StudyBot.Discord.Tests;

/// <summary>A request as it went out.</summary>
internal sealed record Sent(string Line, string? Authorization, string? UserAgent, string? ContentType, string Body, TimeSpan At);
