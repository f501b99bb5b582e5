using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>
/// The note that a day came from, or was last written to, to the last letter: what nobody has changed goes out as it came in, and what
/// has changed is told from it.
/// </summary>
internal sealed class NoteSourceRow
{
    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    public string Text { get; set; } = "";

    /// <summary>As the member named it, without its folders.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The day's version when both said the same; what it was then is read from the journal.</summary>
    public int DayVersion { get; set; }

    /// <summary>Whether there was no such day before the note: it was kept elsewhere, and counts here for nothing.</summary>
    public bool MadeDay { get; set; }

    public DateTimeOffset TakenAt { get; set; }
}
