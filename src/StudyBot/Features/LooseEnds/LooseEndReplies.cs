using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.LooseEnds;

internal static class LooseEndReplies
{
    public const string TextField = "answer";

    /// <summary>Each is three components of a message's forty.</summary>
    private const int APage = 8;

    private const int LineLength = 220;
    private const int TitleLength = 45;
    private const int DescriptionLength = 100;

    public static Reply List(Call call, IReadOnlyList<LooseEndRow> open, int page, LooseEndNotice? notice)
    {
        var texts = call.Texts;
        var pages = open.Chunk(APage).ToList();
        page = Math.Clamp(page, 0, Math.Max(pages.Count - 1, 0));
        List<Component> parts = [.. Notice(notice), new TextDisplay($"## ❔ {texts["ends.title"]}{(open.Count > 0 ? $" · {open.Count}" : "")}")];
        if (pages.Count == 0)
        {
            parts.Add(new TextDisplay(texts["ends.none"]));
        }
        else
        {
            parts.AddRange(pages[page].Select(end => new Section([new TextDisplay(Line(texts, end))], Buttons.Of(texts["button.answer"], Of("end", call, end)))));
        }

        parts.AddRange(Layout.Rows([.. Turns(call, page, pages.Count), Buttons.MyDay(call)]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply Form(Call call, LooseEndRow end)
    {
        var texts = call.Texts;
        var id = Of("end", call, end);
        return new Reply.Form(new FormView(id, id, Markdown.Cut(texts["end.title"], TitleLength), [
            new TextDisplay(Markdown.Quote(Markdown.Cut(end.Text, Limits.TaskLength))),
            new Label(
                texts["end.label"],
                new TextInput(CustomId.Of(TextField).ToString(), TextInputStyle.Paragraph) { Required = true, MaxLength = Limits.RemarkLength, Value = end.Answer })
            {
                Description = Markdown.Cut(texts["end.description"], DescriptionLength),
            },
        ]));
    }

    public static LooseEndNotice Closed(Call call, LooseEndRow end, StudyTask? task) => new(
        task is null ? call.Texts["end.closed"] : call.Texts.Say("end.remarked", ("task", ListReplies.Quoted(task.Text))),
        Buttons.Of(call.Texts["button.reopen"], Of("end-reopen", call, end)));

    public static LooseEndNotice Reopened(Call call, LooseEndRow end) =>
        new(call.Texts.Say("end.reopened", ("line", ListReplies.Quoted(end.Text))), Back: null);

    public static Reply Gone(Call call) => Refusals.HandBack(call, call.Texts["end.gone"], Buttons.Of(call.Texts["button.ends"], CustomId.Of("ends", call.Member)), Buttons.MyDay(call));

    public static Reply Refuse(Call call, LooseEndRow end, string answer)
    {
        var texts = call.Texts;
        var why = TextLimits.IsEmpty(answer) ? texts["end.empty"] : texts.Say("end.too-long", ("length", answer.Length), ("limit", Limits.RemarkLength));
        return ListReplies.HandBack(call, why, Of("end", call, end));
    }

    private static string Line(LocaleTexts texts, LooseEndRow end) =>
        $"{Markdown.Line(Markdown.Cut(end.Text, LineLength))}\n{Layout.Small(texts.Date(end.On))}";

    private static IEnumerable<Component> Notice(LooseEndNotice? notice) => notice switch
    {
        null => [],
        { Back: { } back } => [new Section([new TextDisplay(notice.Text)], back)],
        _ => [new TextDisplay(notice.Text)],
    };

    private static CustomId Of(string verb, Call call, LooseEndRow end) => CustomId.Of(verb, call.Member, end.Id);

    private static IEnumerable<Button> Turns(Call call, int page, int pages)
    {
        if (page > 0)
        {
            yield return Buttons.Of(call.Texts["button.earlier"], CustomId.Of("ends", call.Member, page - 1));
        }

        if (page + 1 < pages)
        {
            yield return Buttons.Of(call.Texts["button.next"], CustomId.Of("ends", call.Member, page + 1));
        }
    }
}
