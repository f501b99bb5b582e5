namespace StudyBot.Study.Notes;

/// <summary>What a note makes of its day.</summary>
/// <param name="Before">Null where there was no such day.</param>
/// <param name="Text">The note, with what the day had and it had not.</param>
internal sealed record NoteTaken(DatedNote From, Day? Before, Day After, NoteText Text, IReadOnlyList<NoteConflict> Conflicts)
{
    public DateOnly On => From.On;

    public bool IsNew => Before is null;

    /// <summary>Whether the day has all of it already.</summary>
    public bool IsKept => Before == After;
}
