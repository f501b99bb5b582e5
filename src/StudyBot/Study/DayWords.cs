using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Study;

/// <summary>Dates as members type them: <c>today</c>, <c>어제</c>, <c>2026-03-05</c>, <c>3/5</c>, <c>3월 5일</c>.</summary>
internal static partial class DayWords
{
    private static readonly string[] WholeDates = ["yyyy-MM-dd", "yyyy.M.d", "yyyy/M/d", "yyyy-M-d"];

    private static readonly Dictionary<string, int> Relative = new(StringComparer.OrdinalIgnoreCase)
    {
        ["today"] = 0,
        ["오늘"] = 0,
        ["tomorrow"] = 1,
        ["내일"] = 1,
        ["yesterday"] = -1,
        ["어제"] = -1,
        ["그저께"] = -2,
        ["그제"] = -2,
    };

    /// <summary>A word's distance from today in study days, or null when it is no such word.</summary>
    public static int? FindDistance(string text) => Relative.TryGetValue(text.Trim(), out var distance) ? distance : null;

    /// <summary>A written date; without a year the one nearest to today.</summary>
    public static DateOnly? FindDate(string text, DateOnly today)
    {
        text = text.Trim();
        if (FindWhole(text) is { } date)
        {
            return date;
        }

        if (FindMonthAndDay(text) is not var (month, day))
        {
            return null;
        }

        return new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Where(year => Exists(year, month, day))
            .Select(year => (DateOnly?)new DateOnly(year, month, day))
            .MinBy(candidate => Math.Abs(candidate!.Value.DayNumber - today.DayNumber));
    }

    /// <summary>A date written without its year, which may not exist in every year.</summary>
    public static (int Month, int Day)? FindMonthAndDay(string text) => MonthAndDay().Match(text.Trim()) is { Success: true } match
        ? (int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture))
        : null;

    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static DateOnly? FindWhole(string text) =>
        DateOnly.TryParseExact(text, WholeDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^(?<month>\d{1,2})(\s*/\s*|\s*월\s*|-|\.)(?<day>\d{1,2})\s*일?\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthAndDay();
}
