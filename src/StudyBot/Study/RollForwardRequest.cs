namespace StudyBot.Study;

/// <summary>What a roll forward needs to know.</summary>
/// <param name="Earlier">
/// The member's last open day, and all earlier ones that still hold live tasks, on either list; oldest first. Empty on a
/// member's first day. Holds the day of <paramref name="On"/> itself if that is open already: then nothing happens.
/// </param>
/// <param name="LastSlot">The slot of the last task of that key, else of that series.</param>
/// <param name="NextId">The first free number.</param>
/// <param name="HeldUntil">
/// Unfinished tasks of the days up to this one wait where they are until the member was asked, because they were away from their
/// lists for long: a wall of old tasks welcomes nobody. Null when nothing is held.
/// </param>
internal sealed record RollForwardRequest(
    IReadOnlyList<Day> Earlier,
    DateOnly On,
    DateTimeOffset At,
    CarryPolicy Policy,
    Func<string, string?, Slot?> LastSlot,
    TaskId NextId,
    DateOnly? HeldUntil = null)
{
    /// <summary>All the member's routines, in their order.</summary>
    public IReadOnlyList<Routine> Routines { get; init; } = [];

    /// <summary>Which dates are off, and why: they are no study days, so nothing slips on them.</summary>
    public Func<DateOnly, DayOff?> OffOn { get; init; } = _ => null;

    /// <summary>Up to which day unfinished tasks wait for the member's word: under <see cref="CarryPolicy.Ask"/> on every day.</summary>
    public DateOnly? AskedUntil => Policy == CarryPolicy.Ask ? On.AddDays(-1) : HeldUntil;
}
