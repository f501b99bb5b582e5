using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>A page written again from memory.</summary>
internal sealed class RecallTextRow
{
    public MemberId MemberId { get; set; }

    /// <summary>The day the page was written on.</summary>
    public DateOnly PageOn { get; set; }

    public WritingKind Kind { get; set; }

    /// <summary>The day it was written again.</summary>
    public DateOnly On { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset WrittenAt { get; set; }

    public Remembered? Remembered { get; set; }
}
