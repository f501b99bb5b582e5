namespace StudyBot.Flow;

/// <summary>A command as the code knows it; its words in every language stand in <c>config/texts</c>.</summary>
/// <param name="Name">Its default (English) words: <c>today</c>, <c>task add</c>.</param>
internal sealed record CommandDefinition(string Name, params IReadOnlyList<CommandOption> Options)
{
    public bool ForEveryone { get; init; }

    /// <summary>
    /// For a command in the menu of a message: where its Korean name stands in <c>config/texts</c>. Its default name may have
    /// capitals and spaces, and it has no description.
    /// </summary>
    public string? MenuWords { get; init; }

    /// <summary>Only in servers: it is about the group.</summary>
    public bool InServersOnly { get; init; }
}
