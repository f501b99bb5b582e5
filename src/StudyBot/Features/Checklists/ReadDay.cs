using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Features.Checklists;

/// <summary>Which list the option <c>day</c> means: today, tomorrow, later, or a date to wait for.</summary>
internal abstract record ReadDay
{
    private const int MaxSuggestions = 25;

    private ReadDay()
    {
    }

    public static ReadDay Find(string word, MemberDay around) => word.Trim().ToLowerInvariant() switch
    {
        "later" or "나중에" or "나중" or "someday" or "언젠가" => new Target(TaskPlace.Later, null),
        var text when DayWords.FindDistance(text) == 1 => new Target(TaskPlace.Tomorrow, null),
        var text => ComingDays.Find(text, around.On) switch
        {
            null => DayWords.FindDistance(text) < 0 ? new Past(around.On.AddDays(DayWords.FindDistance(text)!.Value)) : new Unknown(),
            { } date when date < around.On => new Past(date),
            { } date when date == around.On => new Target(TaskPlace.Today, null),

            // Over days off, the next study day is further away than tomorrow.
            { } date when date <= around.Next => new Target(TaskPlace.Tomorrow, null),
            { } date => new Target(TaskPlace.Later, date),
        },
    };

    public static IReadOnlyList<ApplicationCommandOptionChoice> Suggest(Call call, MemberDay around)
    {
        var texts = call.Texts;
        List<ApplicationCommandOptionChoice> usual =
        [
            new($"{texts["choice.today"]} · {texts.Date(around.On)}", "today"),
            new($"{texts["choice.tomorrow"]} · {texts.Date(around.Next)}", "tomorrow"),
            new(texts["choice.later"], "later"),
        ];
        if (call.Option("day") is not { } typed)
        {
            return [.. usual, .. Enumerable.Range(1, 6).Select(ahead => Choice(texts, around.Next.AddDays(ahead)))];
        }

        var date = ComingDays.Find(typed, around.On);
        return [.. date > around.Next ? [Choice(texts, date.Value)] : TextSearch.Find(usual, choice => choice.Name, typed).Take(MaxSuggestions)];
    }

    private static ApplicationCommandOptionChoice Choice(LocaleTexts texts, DateOnly date) => new(texts.Date(date), $"{date:yyyy-MM-dd}");

    internal sealed record Target(TaskPlace Place, DateOnly? WaitsFor) : ReadDay
    {
        public static Target Today { get; } = new(TaskPlace.Today, null);
    }

    internal sealed record Past(DateOnly On) : ReadDay;

    internal sealed record Unknown : ReadDay;
}
