namespace StudyBot.Study;

/// <summary>Which days recalls keep clear of.</summary>
/// <param name="Away">The days off that the member has named, from and to, past ones too: they push everything.</param>
/// <param name="IsOff">Whether nothing is asked on a date: it is away, a day of rest, or does not exist. What falls on it comes after it.</param>
internal sealed record RecallDays(IReadOnlyList<(DateOnly From, DateOnly To)> Away, Func<DateOnly, bool> IsOff)
{
    /// <summary>Whoever has more off than this at a stretch is not waiting for recalls.</summary>
    private const int LongestRest = 400;

    /// <summary>In the order they begin in.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Away { get; } = [.. Away.OrderBy(span => span.From)];

    /// <summary>A member who studies every day.</summary>
    public static RecallDays Every { get; } = new([], _ => false);

    public static RecallDays Of(StudyDays days) => new([.. days.Away.Select(away => (away.From, away.To))], date => !days.Has(date));

    /// <summary>The first study day not before a date.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        for (var days = 0; days < LongestRest; days++)
        {
            if (!IsOff(date.AddDays(days)))
            {
                return date.AddDays(days);
            }
        }

        return date;
    }

    /// <summary>The study days before a date and not before another, latest first.</summary>
    public IEnumerable<DateOnly> Before(DateOnly date, DateOnly first)
    {
        for (var on = date.AddDays(-1); on >= first; on = on.AddDays(-1))
        {
            if (!IsOff(on))
            {
                yield return on;
            }
        }
    }

    /// <summary>A date that was reckoned from another, later by the days away in between.</summary>
    public DateOnly Push(DateOnly from, DateOnly to)
    {
        var counted = from;
        foreach (var (first, last) in Away)
        {
            var start = first > counted ? first : counted.AddDays(1);
            if (start <= to && last >= start)
            {
                to = to.AddDays(last.DayNumber - start.DayNumber + 1);
                counted = last;
            }
        }

        return to;
    }
}
