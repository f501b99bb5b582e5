namespace StudyBot.Posting;

/// <summary>One line's worth of a group's yesterday.</summary>
/// <param name="Kept">How many members ticked or wrote something.</param>
internal sealed record DayBefore(DateOnly On, int Kept, int Pages);
