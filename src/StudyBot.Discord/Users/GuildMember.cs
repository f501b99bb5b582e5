namespace StudyBot.Discord;

/// <summary>
/// A member of a server. In an interaction <see cref="Permissions"/> are those in its channel; resolved members lack <see cref="User"/>.
/// <see href="https://docs.discord.com/developers/resources/guild#guild-member-object"/>
/// </summary>
public sealed record GuildMember
{
    public User? User { get; init; }

    public string? Nick { get; init; }

    public string? Avatar { get; init; }

    public IReadOnlyList<Snowflake>? Roles { get; init; }

    public DateTimeOffset? JoinedAt { get; init; }

    public Permissions? Permissions { get; init; }
}
