using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>
/// A note in the vault as it was last written or read there. What is about to be written stands here before it is in the file, so that
/// whoever is killed between the two knows its own writing again.
/// </summary>
internal sealed class VaultNoteRow
{
    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    /// <summary>To the last letter; null while the first writing is under way.</summary>
    public string? Text { get; set; }

    /// <summary>The day's version when both said the same.</summary>
    public int DayVersion { get; set; }

    /// <summary>What is on its way into the file; null when nothing is.</summary>
    public string? Pending { get; set; }

    public int PendingVersion { get; set; }

    /// <summary>What stood in the file when <see cref="Pending"/> was made; null where there was no file.</summary>
    public string? PendingOver { get; set; }

    /// <summary>Of the file when it was last in order, or last found out of order, in bytes.</summary>
    public long FileSize { get; set; }

    /// <summary>When the file was changed then, in ticks of UTC.</summary>
    public long FileChangedAt { get; set; }

    /// <summary>Whether that file could not be read: it is left alone until it changes, and was told of once.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Whether the month's page has its line.</summary>
    public bool IsListed { get; set; }
}
