namespace StudyBot.Discord;

/// <summary>
/// A command, to register or as Discord keeps it (then with <see cref="Id"/> and <see cref="Version"/>).
/// <see href="https://docs.discord.com/developers/interactions/application-commands#application-command-object"/>
/// </summary>
public sealed record ApplicationCommand
{
    public Snowflake? Id { get; init; }

    public ApplicationCommandType Type { get; init; } = ApplicationCommandType.ChatInput;

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>Must be null for user and message commands.</summary>
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Who sees it until a server says otherwise: null is everyone, <see cref="Permissions.None"/> only administrators.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }

    public bool? Nsfw { get; init; }

    public Snowflake? Version { get; init; }
}
