namespace StudyBot.Study.Notes;

/// <summary>What a note makes of its day.</summary>
/// <param name="Before">Null where there was no such day.</param>
/// <param name="Text">The note, with what the day had and it had not.</param>
internal sealed record NoteTaken(DatedNote From, Day? Before, Day After, NoteText Text, IReadOnlyList<NoteConflict> Conflicts)
{
    /// <summary>Tasks that went on to a later day and were ticked in the note.</summary>
    public IReadOnlyList<TaskId> LateTicks { get; init; } = [];

    public DateOnly On => From.On;

    public bool IsNew => Before is null;

    /// <summary>Whether the day has all of it already.</summary>
    public bool IsKept => Before == After;
}
