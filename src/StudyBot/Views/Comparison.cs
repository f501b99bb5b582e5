using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>The private comparison after a page: what is missing as spoilers to be guessed, the day, the blue pen, and how much came back.</summary>
internal static class Comparison
{
    private static readonly Remembered[] _answers = [Remembered.Well, Remembered.Partly, Remembered.Hardly];

    /// <summary>Stacked, nothing side by side: a phone shows two or three short buttons a line.</summary>
    public static IReadOnlyList<Component> Build(LocaleTexts texts, PageComparison comparison)
    {
        Button?[] looks =
        [
            Buttons.Of(texts["button.show-day"], comparison.ShowDay),
            comparison.FillIn is { } fill ? Buttons.Of(texts["button.fill-in"], fill) : null,
        ];
        return
        [
            new TextDisplay(Missing(texts, comparison)),
            .. Layout.Rows([.. looks.OfType<Button>()]),
            new Separator(),
            new TextDisplay($"{texts["comparison.remembered"]}\n{Layout.Small(texts["comparison.private"])}"),
            .. Layout.Rows([.. _answers.Select(answer => Answer(texts, comparison, answer))]),
        ];
    }

    /// <summary>"ㅋㅅ ㅅㅂ → ||캐싱 서버||", a line each.</summary>
    public static string Lines(IReadOnlyList<Hole> holes) =>
        string.Join('\n', holes.Select(hole => $"{Markdown.Name(hole.Hint)} → ||{Markdown.Name(hole.Term)}||"));

    private static string Missing(LocaleTexts texts, PageComparison comparison) => comparison switch
    {
        { IsByHand: true } => texts["comparison.by-hand"],
        { HasSources: false } => Layout.Small(texts["comparison.no-sources"]),
        { Holes.Count: 0 } => texts["comparison.none"],
        _ => $"{texts["comparison.missing"]}\n{Lines(comparison.Holes)}",
    };

    private static Button Answer(LocaleTexts texts, PageComparison comparison, Remembered answer)
    {
        var name = answer.ToString().ToLowerInvariant();
        return Buttons.Of(texts[$"button.remembered-{name}"], comparison.Press(answer), primary: answer == comparison.Remembered);
    }
}
