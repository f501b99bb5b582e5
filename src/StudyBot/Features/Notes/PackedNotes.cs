using StudyBot.Discord;

namespace StudyBot.Features.Notes;

/// <summary>Notes in files to be sent.</summary>
internal sealed class PackedNotes
{
    public List<FileUpload> Files { get; } = [];

    public int Notes { get; private set; }

    /// <summary>How many came as notes of another shape.</summary>
    public int Rewritten { get; private set; }

    /// <summary>The last day in them.</summary>
    public DateOnly Last { get; set; }

    /// <summary>Whether all of them found room.</summary>
    public bool IsWhole { get; set; }

    public void Count(NoteFile note) => (Notes, Rewritten) = (Notes + 1, Rewritten + (note.IsRewritten ? 1 : 0));
}
