namespace StudyBot.Study;

/// <summary>
/// When somebody who asked for it is reminded, of what, and how seldom it gets when they do not care. One a day is the evening's, the
/// second the morning's, the third the afternoon's.
/// </summary>
internal static class Nudges
{
    /// <summary>At most so many a day.</summary>
    public const int MostADay = 3;

    /// <summary>What was not said by then is not said any more.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <summary>Whoever did nothing for so long is left in peace.</summary>
    public static readonly TimeSpan GivesUp = TimeSpan.FromDays(30);

    /// <summary>By a day that starts at 04:00: at 09:30, 15:00 and 21:30.</summary>
    private static readonly TimeSpan _morning = TimeSpan.FromHours(5.5);
    private static readonly TimeSpan _afternoon = TimeSpan.FromHours(11);
    private static readonly TimeSpan _eveningBeforeTurn = TimeSpan.FromHours(6.5);

    private static readonly TimeSpan _beforeQuiet = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(3);
    private static readonly TimeSpan _apart = TimeSpan.FromHours(1);

    /// <summary>
    /// A day's moments in their order. One that falls into the quiet hours waits for their end, the evening's comes before they begin;
    /// one that has no place on the day any more, or comes too close to another, is left out.
    /// </summary>
    public static IReadOnlyList<NudgeMoment> Moments(StudyCalendar calendar, DateOnly on, int aDay, QuietHours quiet)
    {
        var (start, end) = (calendar.StartOf(on), calendar.EndOf(on));
        var zone = calendar.ClockOn(on).Zone;
        NudgeMoment?[] wanted =
        [
            aDay >= 2 ? AfterQuiet(NudgeKind.Morning, start + _morning, zone, quiet) : null,
            aDay >= 3 ? AfterQuiet(NudgeKind.Afternoon, start + _afternoon, zone, quiet) : null,
            aDay >= 1 ? new NudgeMoment(NudgeKind.Evening, BeforeQuiet(end - _eveningBeforeTurn, zone, quiet)) : null,
        ];
        var moments = new List<NudgeMoment>(wanted.Length);
        foreach (var moment in wanted.OfType<NudgeMoment>().Where(moment => moment.At >= start && moment.At < end && !IsQuiet(moment.At, zone, quiet)))
        {
            // The evening's is everybody's first: it stays where another comes too close to it.
            var isCrowded = moments.Count > 0 && moment.At - moments[^1].At < _apart;
            if (isCrowded && moment.Kind == NudgeKind.Evening)
            {
                moments.RemoveAt(moments.Count - 1);
            }

            if (!isCrowded || moment.Kind == NudgeKind.Evening)
            {
                moments.Add(moment);
            }
        }

        return moments;
    }

    /// <summary>The first moment after an instant; null when there is none within days.</summary>
    public static DateTimeOffset? Next(StudyCalendar calendar, DateTimeOffset after, int aDay, QuietHours quiet)
    {
        const int ahead = 3;
        var today = calendar.DateAt(after);
        return Enumerable.Range(0, ahead)
            .SelectMany(days => Moments(calendar, today.AddDays(days), aDay, quiet))
            .Select(moment => (DateTimeOffset?)moment.At)
            .FirstOrDefault(at => at > after);
    }

    /// <summary>What is missing then; nothing said where nothing is.</summary>
    /// <param name="kind">Which moment of the day it is.</param>
    /// <param name="day">The open day.</param>
    /// <param name="takesYesterday">Whether the page about yesterday can still be written.</param>
    public static NextStep Missing(NudgeKind kind, Day day, bool takesYesterday) => kind switch
    {
        NudgeKind.Evening => NextSteps.OfEvening(day),
        _ when day.Tasks.Count == 0 => NextStep.Plan,
        NudgeKind.Morning => day is { YesterdayPage: null, OpenedFrom: not null } && takesYesterday ? NextStep.YesterdayPage : NextStep.Nothing,
        _ => day.Tasks.Any(task => task.IsLive) && !day.Tasks.Any(task => task.IsDone) ? NextStep.Tick : NextStep.Nothing,
    };

    /// <summary>Whether it is this day's turn: after two that were ignored every second day, after four every fourth, then once a week.</summary>
    /// <param name="ignored">How many of the latest, one after the other, were followed by nothing.</param>
    /// <param name="last">The day of the latest; null for none.</param>
    /// <param name="on">The day in question.</param>
    public static bool IsTurn(int ignored, DateOnly? last, DateOnly on)
    {
        var pause = ignored switch
        {
            < 2 => 0,
            < 4 => 2,
            < 7 => 4,
            _ => 7,
        };
        return last is not { } before || on.DayNumber - before.DayNumber >= pause;
    }

    /// <summary>Null where it would have to wait so long that it is another time of day.</summary>
    private static NudgeMoment? AfterQuiet(NudgeKind kind, DateTimeOffset at, TimeZoneInfo zone, QuietHours quiet)
    {
        var wait = IsQuiet(at, zone, quiet) ? quiet.To - Local(at, zone) : TimeSpan.Zero;
        return wait <= _longestWait ? new NudgeMoment(kind, at + wait) : null;
    }

    private static DateTimeOffset BeforeQuiet(DateTimeOffset at, TimeZoneInfo zone, QuietHours quiet) =>
        IsQuiet(at, zone, quiet) ? at - (Local(at, zone) - quiet.From) - _beforeQuiet : at;

    private static bool IsQuiet(DateTimeOffset at, TimeZoneInfo zone, QuietHours quiet) => quiet.Covers(Local(at, zone));

    private static TimeOnly Local(DateTimeOffset at, TimeZoneInfo zone) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
