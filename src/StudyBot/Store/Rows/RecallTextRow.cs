using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>A day written again from memory; nobody but its writer ever sees it. A second time on one day is added to the first.</summary>
internal sealed class RecallTextRow
{
    public MemberId MemberId { get; set; }

    /// <summary>The day it is about.</summary>
    public DateOnly AboutOn { get; set; }

    /// <summary>The day it was written again.</summary>
    public DateOnly On { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset WrittenAt { get; set; }

    public Remembered? Remembered { get; set; }
}
