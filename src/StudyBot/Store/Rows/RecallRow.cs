using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>When a page comes back to be written again from memory.</summary>
internal sealed class RecallRow
{
    public MemberId MemberId { get; set; }

    /// <summary>The day the page was written on.</summary>
    public DateOnly On { get; set; }

    public WritingKind Kind { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? LastOn { get; set; }

    public int Repetitions { get; set; }

    public double Stability { get; set; }

    public double Difficulty { get; set; }
}
