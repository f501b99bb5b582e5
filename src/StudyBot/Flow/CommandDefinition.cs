namespace StudyBot.Flow;

/// <summary>A slash command as the code knows it; its words in every language stand in <c>config/texts</c>.</summary>
/// <param name="Name">Its default (English) words: <c>today</c>, <c>task add</c>.</param>
internal sealed record CommandDefinition(string Name, params IReadOnlyList<CommandOption> Options)
{
    public bool ForEveryone { get; init; }

    /// <summary>Only in servers: it is about the group.</summary>
    public bool InServersOnly { get; init; }
}
