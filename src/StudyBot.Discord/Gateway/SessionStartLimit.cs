namespace StudyBot.Discord;

/// <summary>How many sessions may still be started. <see href="https://docs.discord.com/developers/events/gateway#session-start-limit-object"/></summary>
public sealed record SessionStartLimit
{
    public int Total { get; init; }

    public int Remaining { get; init; }

    /// <summary>In milliseconds.</summary>
    public long ResetAfter { get; init; }

    public int MaxConcurrency { get; init; }
}
