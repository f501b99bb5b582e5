namespace StudyBot.Discord;

/// <summary>
/// What was done: a command with its options, a component with its values, or a modal's answer.
/// <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data"/>
/// </summary>
public sealed record InteractionData
{
    public Snowflake? Id { get; init; }

    public string? Name { get; init; }

    public ApplicationCommandType? Type { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public Resolved? Resolved { get; init; }

    public string? CustomId { get; init; }

    public ComponentType? ComponentType { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A modal's inputs, as a tree.</summary>
    public IReadOnlyList<ReceivedComponent>? Components { get; init; }

    /// <summary>The user or message that a context menu command was used on.</summary>
    public Snowflake? TargetId { get; init; }
}
