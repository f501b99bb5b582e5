namespace StudyBot.Store;

/// <summary>What came of a batch of notes.</summary>
/// <param name="Changed">Days that were made or merged.</param>
/// <param name="Kept">Days that had all of it already.</param>
internal sealed record NotesWritten(int Changed, int Kept)
{
    /// <summary>Tasks that came to the open day.</summary>
    public int Came { get; init; }

    /// <summary>Tasks that wait for the member's word.</summary>
    public int Held { get; init; }
}
