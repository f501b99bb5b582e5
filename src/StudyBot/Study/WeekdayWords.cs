using System.Text;

namespace StudyBot.Study;

/// <summary>Days of the week as members type them: <c>mon,wed</c>, <c>월수금</c>, <c>mon-fri</c>, <c>weekdays</c>, <c>평일</c>, <c>매일</c>.</summary>
internal static class WeekdayWords
{
    private const string Korean = "일월화수목금토";

    private static readonly string[] _english = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly Dictionary<string, Weekdays> _groups = new(StringComparer.OrdinalIgnoreCase)
    {
        ["daily"] = Weekdays.All,
        ["everyday"] = Weekdays.All,
        ["all"] = Weekdays.All,
        ["매일"] = Weekdays.All,
        ["날마다"] = Weekdays.All,
        ["weekdays"] = Weekdays.Working,
        ["weekday"] = Weekdays.Working,
        ["평일"] = Weekdays.Working,
        ["주중"] = Weekdays.Working,
        ["weekends"] = Weekdays.Weekend,
        ["weekend"] = Weekdays.Weekend,
        ["주말"] = Weekdays.Weekend,
    };

    private static readonly HashSet<string> _none = new(StringComparer.OrdinalIgnoreCase) { "none", "no", "off", "-", "없음", "없어요", "안쉼" };

    /// <summary>The same, and also a word for none of them.</summary>
    public static bool TryParseOrNone(string text, out Weekdays days)
    {
        days = Weekdays.None;
        return _none.Contains(string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)))) || TryParse(text, out days);
    }

    /// <summary>False for what names no day, or something besides days.</summary>
    public static bool TryParse(string text, out Weekdays days)
    {
        days = Weekdays.None;
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        if (_groups.TryGetValue(plain.Replace(" ", "", StringComparison.Ordinal), out days))
        {
            return true;
        }

        var words = plain
            .Replace(" - ", "-", StringComparison.Ordinal).Replace(" ~ ", "-", StringComparison.Ordinal).Replace('~', '-')
            .Split([',', '/', '·', '+', '&', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var word in words)
        {
            if (!TryWord(word, ref days))
            {
                return false;
            }
        }

        return !days.IsNone;
    }

    private static bool TryWord(string word, ref Weekdays days)
    {
        if (_groups.TryGetValue(word, out var group))
        {
            days = days.With(group);
            return true;
        }

        if (word.Split('-') is [var first, var last] && FindDay(first) is { } from && FindDay(last) is { } until)
        {
            for (var day = from; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days = days.With(day);
                if (day == until)
                {
                    return true;
                }
            }
        }

        if (FindDay(word) is { } one)
        {
            days = days.With(one);
            return true;
        }

        // 월수금: each syllable is a day.
        var found = word.Select(syllable => Korean.IndexOf(syllable, StringComparison.Ordinal)).ToList();
        days = found.Where(index => index >= 0).Aggregate(days, (all, index) => all.With((DayOfWeek)index));
        return found.TrueForAll(index => index >= 0);
    }

    private static DayOfWeek? FindDay(string word)
    {
        var korean = word.EndsWith("요일", StringComparison.Ordinal) ? word[..^2] : word;
        if (korean.Length == 1 && Korean.IndexOf(korean, StringComparison.Ordinal) is var at and >= 0)
        {
            return (DayOfWeek)at;
        }

        var english = Array.FindIndex(_english, day => word.Length >= 2 && (day.StartsWith(word, StringComparison.OrdinalIgnoreCase) || $"{day}s".Equals(word, StringComparison.OrdinalIgnoreCase)));
        return english >= 0 ? (DayOfWeek)english : null;
    }
}
