namespace StudyBot.Discord;

/// <summary>A new session has begun. <see href="https://docs.discord.com/developers/events/gateway-events#ready"/></summary>
public sealed record Ready
{
    public required User User { get; init; }

    /// <summary>The bot's servers; each arrives by itself as it becomes available.</summary>
    public IReadOnlyList<UnavailableGuild>? Guilds { get; init; }

    /// <summary>This session's shard, and how many there are.</summary>
    public IReadOnlyList<int>? Shard { get; init; }

    public required string SessionId { get; init; }

    public required string ResumeGatewayUrl { get; init; }

    public Application? Application { get; init; }
}
