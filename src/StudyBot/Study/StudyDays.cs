namespace StudyBot.Study;

/// <summary>
/// Which of a member's dates are study days: not those they are away on, nor those of a weekday on which they rest, nor those that
/// a change of their clock jumped over. Their tomorrow is the next of them, and their yesterday the last.
/// </summary>
internal sealed class StudyDays(StudyCalendar calendar, IReadOnlyList<Away> away, Weekdays rest)
{
    // Whoever rests on every weekday would have no study day at all.
    private readonly Weekdays _rest = rest == Weekdays.All ? Weekdays.None : rest;

    /// <summary>The days off that the member has named, past ones too.</summary>
    public IReadOnlyList<Away> Away => away;

    /// <summary>Null for a study day; being away wins over resting.</summary>
    public DayOff? OffOn(DateOnly on) => FindAway(on) is not null ? DayOff.Away : _rest.Has(on.DayOfWeek) ? DayOff.Rest : null;

    public bool Has(DateOnly on) => OffOn(on) is null && calendar.Has(on);

    public DateOnly NextAfter(DateOnly on)
    {
        var date = on.AddDays(1);
        while (!Has(date))
        {
            date = (FindAway(date)?.To ?? date).AddDays(1);
        }

        return date;
    }

    public DateOnly LastBefore(DateOnly on) => LastUpTo(on.AddDays(-1));

    public DateOnly LastUpTo(DateOnly on)
    {
        var date = on;
        while (!Has(date))
        {
            date = (FindAway(date)?.From ?? date).AddDays(-1);
        }

        return date;
    }

    /// <summary>The next date of one of these weekdays that the member is not away on: routines come on rest days, too.</summary>
    public DateOnly NextOf(Weekdays days, DateOnly after)
    {
        var date = after.AddDays(1);
        while (!days.Has(date.DayOfWeek) || !calendar.Has(date) || FindAway(date) is not null)
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Whether there are so many study days from one date up to, but not on, another.</summary>
    public bool HasAtLeast(int count, DateOnly from, DateOnly until)
    {
        for (var date = from; count > 0 && date < until; date = date.AddDays(1))
        {
            count -= Has(date) ? 1 : 0;
        }

        return count <= 0;
    }

    /// <summary>
    /// When the day before takes nothing more: so long after its member's turn into the open day. Where study days have passed in
    /// between without them, it is none that ended just now: its own turn counts.
    /// </summary>
    public DateTimeOffset DoorEnd(Day open, TimeSpan door) =>
        (open.OpenedFrom is { } from && HasAtLeast(1, from.AddDays(1), open.On) ? calendar.EndOf(from) : calendar.StartOf(open.On)) + door;

    private Away? FindAway(DateOnly on) => away.FirstOrDefault(span => span.Holds(on));
}
