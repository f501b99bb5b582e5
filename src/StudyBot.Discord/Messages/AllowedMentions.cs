namespace StudyBot.Discord;

/// <summary>
/// Whom a message may ping. <see cref="DiscordRest"/> sends <see cref="None"/> wherever a message says nothing of it.
/// <see href="https://docs.discord.com/developers/resources/message#allowed-mentions-object"/>
/// </summary>
public sealed record AllowedMentions
{
    /// <summary>Nobody, whatever the text says.</summary>
    public static AllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; } = [];

    public IReadOnlyList<Snowflake>? Users { get; private init; }

    /// <summary>These users alone, where the text mentions them.</summary>
    public static AllowedMentions OnlyUsers(IReadOnlyList<Snowflake> ids) => ids.Count == 0 ? None : new() { Users = ids };
}
