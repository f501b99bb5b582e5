namespace StudyBot.Study;

/// <summary>Days off that a member has named. No two of them overlap, so each is known by its first day.</summary>
/// <param name="Id">Counted up per member.</param>
/// <param name="To">The last day off.</param>
internal sealed record Away(int Id, DateOnly From, DateOnly To, string? Reason)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Holds(DateOnly on) => From <= on && on <= To;

    public bool Overlaps(Away other) => From <= other.To && other.From <= To;
}
