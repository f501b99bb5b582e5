using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A day that somebody wants to write.</summary>
/// <param name="Around">The day open now.</param>
/// <param name="On">The date that was meant.</param>
/// <param name="Day">As its member sees it now; null when it cannot be written (any more, or yet).</param>
internal sealed record ReachedDay(MemberDay Around, DateOnly On, Day? Day)
{
    /// <summary>The day with what a closed book hides: for forms that correct what is written.</summary>
    public Day? Whole { get; init; } = Day;

    public bool IsLate => On != Around.On;
}
