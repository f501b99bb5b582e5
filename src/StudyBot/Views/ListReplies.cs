using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>Answers to a list that was written as text.</summary>
internal static class ListReplies
{
    private const int QuotedLength = 60;
    private const int ListBudget = 3000;
    private const int TitleLength = 45;
    private const int NamedTasks = 3;

    /// <summary>A message's buttons, but for the one that leads back.</summary>
    private const int MostPages = 24;

    /// <summary>Why a text cannot be saved, naming the line; null when it can.</summary>
    public static string? FindProblem(LocaleTexts texts, ParsedList parsed, bool isEmptyFine = false) => parsed switch
    {
        { Problems: [var first, ..] } => Say(texts, first),
        { Lines.Count: 0 } when !isEmptyFine => texts["list.empty"],
        _ => null,
    };

    public static Reply HandBack(Call call, string why, CustomId again) =>
        Refusals.HandBack(call, why, Buttons.Of(call.Texts["button.again"], again, primary: true));

    /// <summary>A list that takes several forms: each page has its button.</summary>
    public static Reply Pages(Call call, WrittenList list, MemberDay around, ShownList shown, int pages, Component? notice)
    {
        var texts = call.Texts;
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private,
            [
                .. notice is null ? (Component[])[] : [notice],
                new TextDisplay($"## {shown.Title}\n{texts.Say("list.pages", ("count", shown.Lines.Count), ("pages", pages))}"),
                .. Layout.Rows([.. PageButtons(texts, list, around.On, pages), Buttons.MyDay(call)]),
            ])));
    }

    /// <summary>One of several pages was saved: the others are still at hand.</summary>
    public static Reply PageSaved(Call call, WrittenList list, MemberDay around, ListOutcome.Merged merged, ShownList shown, int inputs) => Pages(
        call,
        list,
        around,
        shown,
        shown.Pages(inputs).Count,
        new Section([new TextDisplay(call.Texts["list.page-saved"] + Taken(call.Texts, merged))], Buttons.Undo(call.Texts, around.On, call.Member, call.Id)));

    /// <summary>"오늘 계획 · 3월 3일 (수) · 2/3 쪽"; of a long title less, so that the page is seen.</summary>
    public static string PageTitle(LocaleTexts texts, string title, int page, int pages)
    {
        var position = " · " + texts.Say("page.position", ("page", page + 1), ("pages", pages));
        return Markdown.Cut(title, TitleLength - position.Length) + position;
    }

    public static Reply Planned(Call call, DateOnly on, Changed<ListOutcome> changed)
    {
        var texts = call.Texts;
        return changed switch
        {
            Changed<ListOutcome>.Done { Result: ListOutcome.Full full } =>
                HandBack(call, Say(texts, new ListProblem.TooMany(full.Count, full.Limit)), CustomId.Of("plan", on)),
            Changed<ListOutcome>.Done { Result: ListOutcome.Merged merged, Around: var around } => DayPanel.Reply(
                call, around, texts["plan.saved"] + Taken(texts, merged), undo: Buttons.Undo(texts, around.On, call.Member, call.Id)),
            _ => DayRefusals.NotOpen(call, ((Changed<ListOutcome>.NotOpen)changed).Around, on),
        };
    }

    public static Reply Listed(Call call, DateOnly on, Changed<ListOutcome> changed)
    {
        var texts = call.Texts;
        if (changed is not Changed<ListOutcome>.Done { Day: var day, Result: var result, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<ListOutcome>.NotOpen)changed).Around, on);
        }

        if (result is not ListOutcome.Merged merged)
        {
            var full = (ListOutcome.Full)result;
            return HandBack(call, Say(texts, new ListProblem.TooMany(full.Count, full.Limit)), CustomId.Of("tomorrow", on));
        }

        var undo = Buttons.Undo(texts, around.On, call.Member, call.Id);
        if (call.FromPanel)
        {
            return DayPanel.Reply(call, around, Listed(texts, around) + Taken(texts, merged), undo: undo);
        }

        Button?[] buttons =
        [
            around.Off is null && NextSteps.OfEvening(day) is var step and not NextStep.Nothing ? DayPanel.Button(texts, on, step) : null,
            Buttons.Of(texts["button.fix"], CustomId.Of("tomorrow", on)),
            undo,
            Buttons.MyDay(call),
        ];
        return new Reply.Notice(new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay($"## 📌 {texts.Say("tomorrow.title", ("date", texts.Date(around.Next)))}"),
                new TextDisplay(TaskLines.All(day.Tomorrow, texts, ListBudget) + Taken(texts, merged)),
                .. Layout.Rows([.. buttons.OfType<Button>()]),
            ])));
    }

    /// <summary>The list in a line or two, where the day's panel stands below.</summary>
    public static string Listed(LocaleTexts texts, MemberDay around)
    {
        var roots = around.Day.Tomorrow.Where(task => task.Depth == 0).ToList();
        var more = roots.Count > NamedTasks ? " " + texts.Say("list.more", ("count", roots.Count - NamedTasks)) : "";
        return texts.Say(
            "tomorrow.saved",
            ("date", texts.Date(around.Next)),
            ("count", around.Day.Tomorrow.Count),
            ("tasks", string.Join(", ", roots.Take(NamedTasks).Select(task => Quoted(task.Text))) + more));
    }

    public static IEnumerable<Button> PageButtons(LocaleTexts texts, WrittenList list, DateOnly on, int pages) => Enumerable.Range(0, Math.Min(pages, MostPages))
        .Select(page => Buttons.Of(texts.Say("page.position", ("page", page + 1), ("pages", pages)), CustomId.Of(list.Verb, on, page), primary: page == 0));

    /// <summary>What became of the suggestions that were chosen, line by line.</summary>
    private static string Taken(LocaleTexts texts, ListOutcome.Merged merged) =>
        (merged.Taken > 0 ? "\n" + Layout.Small(texts.Say("suggest.taken", ("count", merged.Taken))) : "") +
        (merged.NoRoom > 0 ? "\n" + Layout.Small(texts.Say("suggest.no-room", ("count", merged.NoRoom))) : "");

    public static string Say(LocaleTexts texts, ListProblem problem) => problem switch
    {
        ListProblem.TooMany many => texts.Say("list.too-many", ("count", many.Count), ("limit", many.Limit)),
        ListProblem.TooLong line => texts.Say(
            "list.too-long", ("line", Quoted(line.Line)), ("length", line.Length), ("limit", line.Limit)),
        ListProblem.TooDeep line => texts.Say("list.too-deep", ("line", Quoted(line.Line)), ("limit", line.Limit)),
        _ => throw new NotSupportedException(problem.GetType().Name),
    };

    public static string Quoted(string text) => Markdown.Line(Markdown.Cut(Markdown.Plain(text), QuotedLength));
}
