namespace StudyBot.Texts;

/// <summary>What the bot says, in one language.</summary>
internal sealed class LocaleTexts(string locale, IReadOnlyDictionary<string, TextTemplate> templates)
{
    /// <summary><c>en</c> or <c>ko</c>.</summary>
    public string Locale => locale;

    public IReadOnlyDictionary<string, TextTemplate> Templates => templates;

    public string this[string key] => Say(key);

    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        templates.TryGetValue(key, out var template)
            ? template.Fill(values)
            : throw new KeyNotFoundException($"config/texts/{locale}.json has no text {key}");

    /// <summary>"3월 3일 (수)", "Wed, March 3".</summary>
    public string Date(DateOnly date) => Say(
        "date.day",
        ("month", Words("date.months")[date.Month - 1]),
        ("day", date.Day),
        ("weekday", Words("date.weekdays")[(int)date.DayOfWeek]));

    /// <summary>A day of the past, with its year where that is another one: "2025년 3월 3일 (월)".</summary>
    public string Date(DateOnly date, DateOnly today) =>
        date.Year == today.Year ? Date(date) : Say("date.with-year", ("date", Date(date)), ("year", date.Year));

    private string[] Words(string key) => Say(key).Split(' ');
}
