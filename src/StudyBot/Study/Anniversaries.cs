namespace StudyBot.Study;

/// <summary>When a page of long ago is offered: now and then, where there is one, and never two weeks' worth in one.</summary>
internal static class Anniversaries
{
    /// <summary>Less often than this nobody tires of it.</summary>
    private const int DaysBetween = 7;

    /// <summary>The days a page may be from, a year ago before a month ago. A day that has no such date has no such page.</summary>
    public static IReadOnlyList<Anniversary> Of(DateOnly today)
    {
        DateOnly?[] dates = [Find(today.Year - 1, today.Month, today.Day), Find(today.Month == 1 ? today.Year - 1 : today.Year, ((today.Month + 10) % 12) + 1, today.Day)];
        return [.. dates.Select((date, index) => (Date: date, IsYear: index == 0)).Where(each => each.Date is not null).Select(each => new Anniversary(each.Date!.Value, each.IsYear))];
    }

    /// <summary>Whether one may be offered today. What was offered today stays.</summary>
    public static bool IsDue(DateOnly today, DateOnly? offeredOn) => offeredOn is not { } last || today.DayNumber - last.DayNumber >= DaysBetween;

    private static DateOnly? Find(int year, int month, int day) => DayWords.Exists(year, month, day) ? new DateOnly(year, month, day) : null;
}
