using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>Answers to <see cref="KeepCommand"/>.</summary>
internal static class KeptReplies
{
    public static Reply Already(Call call, DateOnly on) => Refusals.Say(
        call.Texts.Say("keep.already", ("date", call.Texts.Date(on))),
        Buttons.Of(call.Texts["button.see-day"], CustomId.Of("day", on, call.Member)),
        Buttons.MyDay(call));

    /// <summary>Which page it is: both are possible, or there is one already.</summary>
    public static Reply Ask(Call call, Day day, PageDraft draft)
    {
        var texts = call.Texts;
        PageOf[] pages = day.OpenedFrom is null ? [PageOf.Today] : [PageOf.Yesterday, PageOf.Today];
        var isThere = pages.Where(of => day.Page(of) is not null).ToList();
        var why = isThere.Count == pages.Length || isThere.Contains(PageOf.Today) ? "keep.ask-exists" : "keep.ask-which";
        return Refusals.Say(
            $"{texts.Say(why, ("date", texts.Date(draft.On)))}\n{Layout.Small(Preview(texts, draft))}",
            [.. pages.SelectMany(of => Choices(texts, call, day, draft, of))]);
    }

    public static Reply Saved(Call call, DateOnly on, PageOf of, ulong id, Changed<WriteOutcome> changed, AfterPage? after)
    {
        if (PageReplies.Refuse(call, on, changed, CustomId.Of("page", on, of, PageMode.Correct), "page.too-long") is { } refusal)
        {
            return refusal;
        }

        var (texts, done) = (call.Texts, (Changed<WriteOutcome>.Done)changed);
        var text = texts.Say(of == PageOf.Yesterday ? "keep.saved-yesterday" : "keep.saved-today", ("date", texts.Date(on)));
        var photos = PhotoWords.Count(texts, after!.Page) is { } count ? "\n" + Layout.Small(count) : "";
        var next = done.Day.On == done.Around.On ? DayPanel.Next(texts, done.Around) : null;
        return new Reply.Notice(PageReplies.After(call, text + photos + PageReplies.Late(texts, done.Day, done.Around), after, [Buttons.Undo(texts, on, call.Member, id)], next));
    }

    private static IEnumerable<Button> Choices(LocaleTexts texts, Call call, Day day, PageDraft draft, PageOf of)
    {
        var name = of.ToString().ToLowerInvariant();
        return day.Page(of) is null
            ? [Choice($"button.keep-{name}", PageMode.Correct)]
            : [Choice($"button.append-{name}", PageMode.Continue), Choice($"button.replace-{name}", PageMode.Replace)];

        Button Choice(string words, PageMode mode) =>
            Buttons.Of(texts[words], CustomId.Of("keep", draft.On, call.Member, draft.Message, of, mode));
    }

    private static string Preview(LocaleTexts texts, PageDraft draft)
    {
        const int length = 80;
        var photos = draft.Photos.Count == 0 ? null : $"📷 {texts.Say("photos.count", ("count", draft.Photos.Count))}";
        return string.Join(" · ", new[] { TextLimits.IsEmpty(draft.Text) ? null : $"“{Markdown.Line(Markdown.Cut(Markdown.Plain(draft.Text), length))}”", photos }.OfType<string>());
    }
}
