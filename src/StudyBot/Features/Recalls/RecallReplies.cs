using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Recalls;

internal static class RecallReplies
{
    private const string TextField = "text";
    private const int TitleLength = 45;
    private const int TasksLength = 90;
    private const int TaskLength = 30;
    private const string Between = " · ";

    /// <summary>What comes up today, each with what its day was about; never the page.</summary>
    public static Reply Panel(
        Call call, MemberDay around, DateOnly? exam, IReadOnlyList<(RecallCard Card, Day? Day)> due, DateOnly? nextOn, string? notice)
    {
        var texts = call.Texts;
        var isWritten = nextOn is not null;
        List<Component> parts = notice is null ? [] : [new TextDisplay(notice)];
        parts.Add(new TextDisplay(due.Count > 0
            ? $"## 📄 {texts.Say("recall.title-due", ("count", due.Count))}\n{Layout.Small(texts["page.description"])}"
            : $"## 📄 {texts["recall.title"]}\n{Nothing(texts, around, nextOn)}"));
        parts.AddRange(due.Select((one, index) => Due(call, around, one.Card, one.Day, isFirst: index == 0)));
        if (exam is { } on)
        {
            parts.Add(new TextDisplay(Layout.Small(texts.Say("recall.exam", ("date", texts.Date(on))))));
        }

        Button?[] buttons =
        [
            isWritten ? Buttons.Of(texts[exam is null ? "button.exam" : "button.exam-change"], RecallIds.Exam(call.Member)) : null,
            exam is null ? null : Buttons.Of(texts["button.exam-clear"], RecallIds.ClearExam(call.Member)),
            isWritten ? null : Buttons.Page(texts, around.On, PageOf.Today, primary: true),
            Buttons.MyDay(call),
        ];
        parts.AddRange(Layout.Rows([.. buttons.OfType<Button>()]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    /// <summary>Books closed: the form knows the date and nothing else.</summary>
    public static Reply Form(Call call, DateOnly about)
    {
        var (texts, id) = (call.Texts, RecallIds.Write(call.Member, about));
        var input = new TextInput(CustomId.Of(TextField).ToString(), TextInputStyle.Paragraph)
        {
            Required = true,
            MaxLength = Limits.PageLength,
            Placeholder = texts["page.placeholder"],
        };
        return new Reply.Form(new FormView(
            id,
            id,
            Markdown.Cut(texts.Say("recall.form-title", ("date", texts.Date(about))), TitleLength),
            [new Label(texts["recall.label"], input) { Description = texts["page.description"] }]));
    }

    public static string ReadText(Call call) => call.Fields.FirstOrDefault(field => field.Id.Verb == TextField)?.Text ?? "";

    /// <summary>After it was saved: what is missing, how well it was remembered, and when it comes next.</summary>
    public static Reply Compared(Call call, Recalled recalled)
    {
        var (texts, owner) = (call.Texts, call.Member);
        var comparison = new PageComparison(
            recalled.Holes,
            recalled.HasSources,
            CustomId.Of("day", recalled.About, owner, "beside"),
            FillIn: null,
            press => RecallIds.Press(owner, recalled.About, recalled.On, press))
        {
            Remembered = recalled.Press,
        };
        List<Component> parts =
        [
            new TextDisplay($"## 📄 {texts.Date(recalled.About)}\n{texts["recall.saved"]}"),
            .. Comparison.Build(texts, comparison),
        ];
        if (Next(texts, recalled) is { } next)
        {
            parts.Add(new TextDisplay(next));
        }

        Button?[] buttons =
        [
            recalled.NextUp is { } about ? Buttons.Of(texts["button.recall-next"], RecallIds.Write(owner, about), primary: recalled.Press is not null) : null,
            Buttons.MyDay(call),
        ];
        parts.AddRange(Layout.Rows([.. buttons.OfType<Button>()]));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    /// <summary>No page is about that day any more. What was typed comes back.</summary>
    public static Reply Gone(Call call, DateOnly about) => Refusals.HandBack(
        call, call.Texts.Say("recall.gone", ("date", call.Texts.Date(about))), Buttons.MyDay(call, primary: true));

    public static Reply Refused(Call call, DateOnly about, TextProblem problem) => ListReplies.HandBack(
        call,
        problem is TextProblem.TooLong tooLong
            ? call.Texts.Say("recall.too-long", ("length", tooLong.Length), ("limit", tooLong.Limit))
            : call.Texts["page.empty"],
        RecallIds.Write(call.Member, about));

    private static Section Due(Call call, MemberDay around, RecallCard card, Day? day, bool isFirst)
    {
        var texts = call.Texts;
        var ago = texts.Say("recall.ago", ("count", around.On.DayNumber - card.AboutOn.DayNumber));
        return new Section(
            [new TextDisplay($"**{texts.Date(card.AboutOn)}** · {ago}\n{Layout.Small(Tasks(texts, day))}")],
            Buttons.Of(texts["button.recall-write"], RecallIds.Write(call.Member, card.AboutOn), isFirst));
    }

    /// <summary>One line of what the day was about: what was done on it first, and no task cut short by the next.</summary>
    private static string Tasks(LocaleTexts texts, Day? day)
    {
        var titles = (day?.Tasks ?? TaskList.Empty)
            .Where(task => task.Depth == 0)
            .OrderByDescending(task => task.IsDone)
            .Select(task => Markdown.Cut(Markdown.Plain(task.Text), TaskLength))
            .ToList();
        var shown = Math.Max(1, titles.TakeWhile((_, last) => string.Join(Between, titles.Take(last + 1)).Length <= TasksLength).Count());
        return titles.Count == 0 ? texts["recall.no-tasks"]
            : Markdown.Line(string.Join(Between, titles.Take(shown)))
                + (shown < titles.Count ? $" {texts.Say("list.more", ("count", titles.Count - shown))}" : "");
    }

    private static string Nothing(LocaleTexts texts, MemberDay around, DateOnly? nextOn) => nextOn switch
    {
        null => texts["recall.none"],
        { } next when next == around.On.AddDays(1) => texts.Say("recall.nothing-tomorrow", ("date", texts.Date(next))),
        { } next => texts.Say("recall.nothing", ("date", texts.Date(next))),
    };

    private static string? Next(LocaleTexts texts, Recalled recalled) => recalled switch
    {
        { NextOn: null } => null,
        { IsAgain: true, NextOn: { } on } => texts.Say("recall.again", ("date", texts.Date(on))),
        { Press: null } => null,
        { NextOn: { } on } => texts.Say("recall.next", ("date", texts.Date(on))),
    };
}
