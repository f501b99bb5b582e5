using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>
/// When a day comes back to be written again from memory: one row a day that pages are about. Worked out from the pages and recall
/// texts (<see cref="Study.RecallSchedule"/>) and kept so that what is due is found without reading them.
/// </summary>
internal sealed class RecallRow
{
    public MemberId MemberId { get; set; }

    /// <summary>The day the pages are about.</summary>
    public DateOnly AboutOn { get; set; }

    /// <summary>Before days off and exams, which are reckoned with when it is read.</summary>
    public DateOnly DueOn { get; set; }

    public DateOnly LastOn { get; set; }

    public int Repetitions { get; set; }

    public double Stability { get; set; }

    public double Difficulty { get; set; }
}
