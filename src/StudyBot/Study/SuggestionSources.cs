namespace StudyBot.Study;

/// <summary>What suggestions are found in.</summary>
/// <param name="Open">The open day.</param>
/// <param name="Later">The later list.</param>
internal sealed record SuggestionSources(Day Open, TaskList Later)
{
    /// <summary>The day it was rolled forward from, where late entries may have been made since.</summary>
    public Day? Yesterday { get; init; }

    /// <summary>Earlier days on which something waits for the member's word, newest first.</summary>
    public IReadOnlyList<Day> Held { get; init; } = [];

    public IReadOnlyList<LooseEnd> LooseEnds { get; init; } = [];
}
