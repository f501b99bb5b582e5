using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A member's open day, with what lies around it.</summary>
/// <param name="Day">The open day, as its member sees it now.</param>
/// <param name="Calendar">The member's clocks.</param>
/// <param name="Next">The study day after it, which the tomorrow list is for.</param>
/// <param name="DoorEndsAt">When late entries into the day before it end.</param>
/// <param name="Waiting">How many tasks wait on earlier days because this one was full.</param>
/// <param name="WaitingOn">The earliest such day; null for none.</param>
/// <param name="Held">How many unfinished tasks wait for the member's word: after a long absence, or by their own wish.</param>
/// <param name="HeldUntil">The day up to which they stand; null for none.</param>
/// <param name="Now">Study time at which all this was read.</param>
internal sealed record MemberDay(
    Day Day,
    StudyCalendar Calendar,
    DateOnly Next,
    DateTimeOffset DoorEndsAt,
    int Waiting,
    DateOnly? WaitingOn,
    int Held,
    DateOnly? HeldUntil,
    DateTimeOffset Now)
{
    /// <summary>Which of the member's days are study days, and which are off.</summary>
    public required StudyDays StudyDays { get; init; }

    /// <summary>Why this day is no study day: then nothing is asked on it. Null when it is one.</summary>
    public DayOff? Off => StudyDays.OffOn(On);

    /// <summary>The day was opened as one off and is none any more: its tomorrow list had been meant for it, too.</summary>
    public bool IsBackEarly => Off is null && Day.Tomorrow.Count > 0 && Receipt?.Receipt.Count(MoveKind.PassedOn) > 0;

    /// <summary>The open day with what <see cref="Books"/> hides: for forms that correct what is written, and for rules. Answers show <see cref="Day"/>.</summary>
    public Day Whole { get; init; } = Day;

    /// <summary>The days that are hidden from the member now.</summary>
    public ClosedBooks Books { get; init; } = ClosedBooks.None;

    /// <summary>What becomes of unfinished tasks at the turn.</summary>
    public CarryPolicy Carry { get; init; }

    /// <summary>What the roll forward into this day did; null on a first day.</summary>
    public DayReceipt? Receipt { get; init; }

    /// <summary>The earliest day on which something waits for the member's word.</summary>
    public DateOnly? HeldFrom { get; init; }

    /// <summary>How many past pages come up today to be written again.</summary>
    public int Recalls { get; init; }

    /// <summary>The day on which a page of long ago was last offered.</summary>
    public DateOnly? OfferedOn { get; init; }

    /// <summary>The page of long ago that is offered on this day; null on most.</summary>
    public Anniversary? Anniversary { get; init; }

    public DateOnly On => Day.On;

    public DateTimeOffset TurnsAt => Calendar.EndOf(Day.On);

    /// <summary>The day before, while it still takes late entries.</summary>
    public DateOnly? OpenYesterday => Now < DoorEndsAt ? Day.OpenedFrom : null;

    /// <summary>The day that a page of one of the member's days is about: that day, or the last study day before it.</summary>
    public DateOnly PageAbout(Day day, PageOf of) => of == PageOf.Today ? day.On : StudyDays.LastUpTo(day.OpenedFrom ?? day.On.AddDays(-1));

    /// <summary>Whether a date may be written now.</summary>
    public DayAccess AccessTo(DateOnly on) => on switch
    {
        _ when on == On => DayAccess.Open,
        _ when on > On => DayAccess.Ahead,
        _ when on == OpenYesterday => DayAccess.Late,
        _ => DayAccess.Closed,
    };
}
