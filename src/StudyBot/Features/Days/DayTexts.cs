using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Days;

/// <summary>The texts of a day as parts of its page: what was written, what was filled in below it, what is still open.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="page">Whose day, and who reads it.</param>
/// <param name="budget">Room for a text.</param>
/// <param name="filledBudget">Room for what was filled in.</param>
internal sealed class DayTexts(LocaleTexts texts, DayPage page, int budget, int filledBudget)
{
    private const int MostLooseEnds = 5;
    private const int LooseEndLength = 90;

    public void Add(WritingKind kind, Writing? writing, List<Component> parts, List<Button> whole)
    {
        if (writing is null || !DayPage.MayKnow(writing, page.IsOwn))
        {
            return;
        }

        var (icon, key) = kind switch
        {
            WritingKind.YesterdayPage => ("📄", "step.page-yesterday"),
            WritingKind.TodayPage => ("📄", "step.page-today"),
            _ => ("🌱", "step.closing"),
        };
        var late = writing.IsLate ? $" · 🌙 {texts["late.mark"]}" : "";
        var heading = $"**{icon} {texts[key]}**{late}";
        if (writing.IsHidden || !DayPage.MayRead(writing, page.IsOwn))
        {
            parts.Add(new TextDisplay($"{heading} · {texts[writing.IsHidden ? "book.hidden" : "day-page.written"]}"));
            return;
        }

        if (writing.Text.Length > budget || writing.FilledIn?.Length > filledBudget)
        {
            whole.Add(Buttons.Of(
                $"{icon} {texts.Say("button.whole", ("name", texts[key]))}", CustomId.Of("text", page.On, page.Owner, kind)));
        }

        string?[] lines =
        [
            heading,
            TextLimits.IsEmpty(writing.Text) ? null : Markdown.Quote(Markdown.Cut(writing.Text, budget)),
            PhotoWords.Count(texts, writing) is { } photos ? Layout.Small(photos) : null,
        ];
        parts.Add(new TextDisplay(string.Join('\n', lines.OfType<string>()) + FilledIn(writing)));
    }

    public void AddLooseEnds(List<Component> parts)
    {
        if (page.LooseEnds.Count > 0)
        {
            var more = page.LooseEnds.Count > MostLooseEnds ? "\n" + texts.Say("list.more", ("count", page.LooseEnds.Count - MostLooseEnds)) : "";
            parts.Add(new TextDisplay($"**❔ {texts["ends.title"]}**\n{string.Join('\n', page.LooseEnds.Take(MostLooseEnds).Select(Line))}{more}"));
        }
    }

    private string FilledIn(Writing writing) => writing.FilledIn is { } filled
        ? $"\n**🖊️ {texts["fill.mark"]}**\n{Markdown.Quote(Markdown.Cut(filled, filledBudget))}"
        : "";

    private static string Line(LooseEndRow end) => end is { ClosedAt: not null, Answer: { } answer }
        ? $"{Short(end.Text)}\n{Layout.Small($"→ {Short(answer)}")}"
        : Short(end.Text);

    private static string Short(string text) => Markdown.Line(Markdown.Cut(text, LooseEndLength));
}
