using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A command, a press, a modal's answer: what a person did. In a server <see cref="Member"/> is there, elsewhere <see cref="User"/>.
/// <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object"/>
/// </summary>
public sealed record Interaction
{
    public required Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    public required InteractionType Type { get; init; }

    /// <summary>Opens this interaction's answers for 15 minutes; as secret as a password.</summary>
    public required string Token { get; init; }

    public InteractionData? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public PartialGuild? Guild { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    public GuildMember? Member { get; init; }

    public User? User { get; init; }

    /// <summary>The message that holds the component, also for a modal opened from one.</summary>
    public Message? Message { get; init; }

    public Permissions? AppPermissions { get; init; }

    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    /// <summary>Who installed the app: key "0" a server ("0" in the bot's own DM), key "1" a user.</summary>
    public IReadOnlyDictionary<string, string>? AuthorizingIntegrationOwners { get; init; }

    public InteractionContextType? Context { get; init; }

    /// <summary>In bytes.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>Who did it, in a server or elsewhere.</summary>
    [JsonIgnore]
    public User? Invoker => Member?.User ?? User;

    /// <summary>Says which interaction it is, and neither its token nor what was typed.</summary>
    public override string ToString() => $"{nameof(Interaction)} {Id} ({Type})";
}
