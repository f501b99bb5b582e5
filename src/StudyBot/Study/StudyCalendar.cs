using System.Collections.Immutable;

namespace StudyBot.Study;

/// <summary>
/// A member's dates over all the clocks they have had. The dates tile the time line: each ends where the next begins, and
/// one that a change jumped over begins and ends in the same instant.
/// </summary>
internal sealed class StudyCalendar(ImmutableArray<ClockFrom> clocks) : IEquatable<StudyCalendar>
{
    /// <summary>What to store: the clocks, oldest first; the first holds from the beginning.</summary>
    public ImmutableArray<ClockFrom> Clocks => clocks;

    /// <summary>The clock that is kept from now on; the day under way may still end by the one before it.</summary>
    public DayClock Current => clocks[^1].Clock;

    public static StudyCalendar With(DayClock clock) => new([new ClockFrom(DateOnly.MinValue, clock, DateTimeOffset.MinValue)]);

    public static StudyCalendar Of(IEnumerable<ClockFrom> clocks) => new([.. clocks.OrderBy(clock => clock.From)]);

    public DateOnly DateAt(DateTimeOffset instant)
    {
        var index = clocks.Length - 1;
        while (index > 0 && instant < StartOf(clocks[index].From))
        {
            index--;
        }

        var date = clocks[index].Clock.DateAt(instant);
        return index + 1 < clocks.Length && date >= clocks[index + 1].From ? clocks[index + 1].From.AddDays(-1) : date;
    }

    public DateTimeOffset StartOf(DateOnly date)
    {
        var entry = EntryFor(date);
        var turn = entry.Clock.TurnOf(date);
        return turn > entry.NotBefore ? turn : entry.NotBefore;
    }

    public DateTimeOffset EndOf(DateOnly date) => StartOf(date.AddDays(1));

    /// <summary>False for a date that a change of the clock jumped over: nobody missed it.</summary>
    public bool Has(DateOnly date) => StartOf(date) < EndOf(date);

    public DayClock ClockOn(DateOnly date) => EntryFor(date).Clock;

    /// <summary>
    /// Keeps another clock. The day under way ends at the first instant, not before its old turn, at which the new clock
    /// shows a later date; <c>EndOf</c> of that day names it before it is saved. A change not yet in force is forgotten.
    /// </summary>
    public StudyCalendar Change(DateTimeOffset now, DayClock newClock)
    {
        var next = DateAt(now).AddDays(1);
        var settled = new StudyCalendar([.. clocks.Where(entry => entry.From < next)]);
        if (settled.Current == newClock && settled.StartOf(next) >= now)
        {
            return settled;
        }

        var turn = settled.StartOf(next);
        return new StudyCalendar(settled.Clocks.Add(new ClockFrom(next, newClock, turn > now ? turn : now)));
    }

    public bool Equals(StudyCalendar? other) => other is not null && clocks.AsSpan().SequenceEqual(other.Clocks.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as StudyCalendar);

    public override int GetHashCode() => HashCode.Combine(clocks.Length, clocks[^1]);

    private ClockFrom EntryFor(DateOnly date)
    {
        var index = clocks.Length - 1;
        while (index > 0 && date < clocks[index].From)
        {
            index--;
        }

        return clocks[index];
    }
}
