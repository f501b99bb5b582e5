namespace StudyBot.Study;

/// <summary>
/// Days off as members type them: days ahead, as <see cref="ComingDays"/> reads them. But a day and a month that have just passed
/// are the passed ones, and not those of next year: somebody has mistaken the date.
/// </summary>
internal static class AwayWords
{
    private const int JustPassed = 60;

    public static DateOnly? Find(string text, DateOnly today)
    {
        var coming = ComingDays.Find(text, today);
        return DayWords.FindMonthAndDay(text) is not null && DayWords.FindDate(text, today) is { } nearest
            && nearest < today && today.DayNumber - nearest.DayNumber <= JustPassed
            ? nearest
            : coming;
    }
}
