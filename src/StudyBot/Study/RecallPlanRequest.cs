namespace StudyBot.Study;

/// <summary>What a plan of recalls goes by, besides the pages.</summary>
/// <param name="Today">The open study day.</param>
/// <param name="Days">The member's days off.</param>
internal sealed record RecallPlanRequest(DateOnly Today, RecallDays Days)
{
    /// <summary>The study day before, whose page is written today.</summary>
    public DateOnly? Yesterday { get; init; }

    /// <summary>The day of an exam; one that has passed changes nothing.</summary>
    public DateOnly? ExamOn { get; init; }

    /// <summary>How many were recalled today already.</summary>
    public int RecalledToday { get; init; }
}
