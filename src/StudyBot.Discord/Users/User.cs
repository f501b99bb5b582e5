namespace StudyBot.Discord;

/// <summary>A user. <see href="https://docs.discord.com/developers/resources/user#user-object"/></summary>
public sealed record User
{
    public required Snowflake Id { get; init; }

    public string? Username { get; init; }

    public string? GlobalName { get; init; }

    public string? Avatar { get; init; }

    public bool? Bot { get; init; }
}
