namespace StudyBot.Posting;

/// <summary>One line's worth of a group's yesterday.</summary>
/// <param name="Kept">How many members ticked or wrote something.</param>
/// <param name="Pages">How many pages they wrote.</param>
/// <param name="Away">How many of the members were away, and are not counted.</param>
internal sealed record DayBefore(DateOnly On, int Kept, int Pages, int Away = 0);
