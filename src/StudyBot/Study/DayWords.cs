using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Study;

/// <summary>Dates as members type them: <c>today</c>, <c>어제</c>, <c>2026-03-05</c>, <c>3/5</c>, <c>3월 5일</c>.</summary>
internal static partial class DayWords
{
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
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy.M.d", "yyyy/M/d", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (MonthAndDay().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (month, day) = (int.Parse(match.Groups["month"].Value), int.Parse(match.Groups["day"].Value));
        return new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Where(year => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            .Select(year => (DateOnly?)new DateOnly(year, month, day))
            .MinBy(candidate => Math.Abs(candidate!.Value.DayNumber - today.DayNumber));
    }

    [GeneratedRegex(@"^(?<month>\d{1,2})(\s*/\s*|\s*월\s*|-|\.)(?<day>\d{1,2})\s*일?\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthAndDay();
}
