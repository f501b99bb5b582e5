using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

internal sealed class WritingRow
{
    public MemberId MemberId { get; set; }

    public DateOnly On { get; set; }

    public WritingKind Kind { get; set; }

    public string Text { get; set; } = "";

    public Visibility Visibility { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    public bool IsLate { get; set; }

    /// <summary>The study day a page is about; null for a closing.</summary>
    public DateOnly? AboutOn { get; set; }

    /// <summary>What was filled in with the books open again, apart from the page itself.</summary>
    public string? FilledIn { get; set; }

    public DateTimeOffset? FilledAt { get; set; }

    public Remembered? Remembered { get; set; }
}
