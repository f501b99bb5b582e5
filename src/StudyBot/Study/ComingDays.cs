using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Study;

/// <summary>
/// Days ahead as members type them: <c>모레</c>, <c>3일 뒤</c>, <c>in 2 weeks</c>, <c>금요일</c>, <c>next mon</c>, <c>3/5</c>. Whoever plans
/// means the next such day: a date without a year is never one that has passed.
/// </summary>
internal static partial class ComingDays
{
    private static readonly Dictionary<string, int> _relative = new(StringComparer.OrdinalIgnoreCase)
    {
        ["오늘"] = 0,
        ["today"] = 0,
        ["tonight"] = 0,
        ["내일"] = 1,
        ["tomorrow"] = 1,
        ["tmr"] = 1,
        ["모레"] = 2,
        ["내일모레"] = 2,
        ["overmorrow"] = 2,
        ["글피"] = 3,
        ["그글피"] = 4,
        ["다음주"] = 7,
        ["일주일뒤"] = 7,
        ["일주일후"] = 7,
        ["nextweek"] = 7,
        ["inaweek"] = 7,
    };

    /// <summary>From one 29 February to the next, over a century that has none.</summary>
    private const int YearsToNextLeap = 9;

    private static readonly string[] _weekdays = ["일", "월", "화", "수", "목", "금", "토"];

    /// <summary>The date, which may have passed where a whole one was written; null for what is no day.</summary>
    public static DateOnly? Find(string text, DateOnly today)
    {
        var word = string.Concat(text.Normalize().Where(c => !char.IsWhiteSpace(c)));
        return _relative.TryGetValue(word, out var days) ? Add(today, days)
            : FindSpan(word, today) ?? FindWeekday(word, today) ?? FindDayOfMonth(word, today) ?? FindDate(text, today);
    }

    private static DateOnly? FindDate(string text, DateOnly today) => DayWords.FindMonthAndDay(text) is var (month, day)
        ? Enumerable.Range(today.Year, YearsToNextLeap)
            .Where(year => DayWords.Exists(year, month, day))
            .Select(year => (DateOnly?)new DateOnly(year, month, day))
            .FirstOrDefault(date => date >= today)
        : DayWords.FindDate(text, today);

    private static DateOnly? FindSpan(string word, DateOnly today)
    {
        if (Span().Match(word) is not { Success: true } match)
        {
            return null;
        }

        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        return Add(today, match.Groups["weeks"].Success ? count * 7 : count);
    }

    /// <summary>A weekday is the coming one; of this week or of the next where that is said. Weeks begin on Mondays.</summary>
    private static DateOnly? FindWeekday(string word, DateOnly today)
    {
        if (Weekday().Match(word) is not { Success: true } match || FindWeekday(match.Groups["day"].Value) is not { } weekday)
        {
            return null;
        }

        var sinceMonday = ((int)today.DayOfWeek + 6) % 7;
        var ahead = ((weekday + 6) % 7) - sinceMonday;
        return match switch
        {
            _ when match.Groups["next"].Success => Add(today, ahead + 7),
            _ when match.Groups["this"].Success => Add(today, ahead),
            _ => Add(today, ahead > 0 ? ahead : ahead + 7),
        };
    }

    private static int? FindWeekday(string name)
    {
        var korean = Array.IndexOf(_weekdays, name.Replace("요일", "", StringComparison.Ordinal));
        if (korean >= 0)
        {
            return korean;
        }

        var english = name.Length < 3 ? -1 : Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.DayNames, day => day.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return english < 0 ? null : english;
    }

    private static DateOnly? Add(DateOnly date, int days) =>
        (long)date.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>The coming 5th: of this month, else of the first one after it that has such a day.</summary>
    private static DateOnly? FindDayOfMonth(string word, DateOnly today)
    {
        if (DayOfMonth().Match(word) is not { Success: true } match)
        {
            return null;
        }

        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 62).Select(ahead => Add(today, ahead)).FirstOrDefault(date => date?.Day == day);
    }

    [GeneratedRegex(
        @"^(in(?<count>\d{1,3})(days?|d|(?<weeks>weeks?|w))|(?<count>\d{1,3})(일|days?|(?<weeks>주일?|weeks?))(뒤|후|later)|(?<count>\d{1,3})(d|(?<weeks>w)))$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"^((?<this>이번주|this)|(?<next>다음주|담주|next)|on)?(?<day>[일월화수목금토](요일)?|[a-z]{3,9})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(the)?(?<day>\d{1,2})(일|st|nd|rd|th)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayOfMonth();
}
