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

    /// <summary>Why a text cannot be saved, naming the line; null when it can.</summary>
    public static string? FindProblem(LocaleTexts texts, ParsedList parsed) => parsed switch
    {
        { Problems: [var first, ..] } => Say(texts, first),
        { Lines.Count: 0 } => texts["list.empty"],
        _ => null,
    };

    public static Reply HandBack(Call call, string why, CustomId again) =>
        Refusals.HandBack(call, why, Buttons.Of(call.Texts["button.again"], again, primary: true));

    public static Reply Planned(Call call, DateOnly on, Changed<ListOutcome> changed) => changed switch
    {
        Changed<ListOutcome>.Done { Result: ListOutcome.Full full } =>
            HandBack(call, Say(call.Texts, new ListProblem.TooMany(full.Count, full.Limit)), CustomId.Of("plan", on)),
        Changed<ListOutcome>.Done { Around: var around } => DayPanel.Reply(call, around, call.Texts["plan.saved"]),
        _ => DayRefusals.NotOpen(call, ((Changed<ListOutcome>.NotOpen)changed).Around, on),
    };

    public static Reply Listed(Call call, DateOnly on, Changed<ListOutcome> changed)
    {
        var texts = call.Texts;
        if (changed is not Changed<ListOutcome>.Done { Day: var day, Result: var result, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<ListOutcome>.NotOpen)changed).Around, on);
        }

        if (result is ListOutcome.Full full)
        {
            return HandBack(call, Say(texts, new ListProblem.TooMany(full.Count, full.Limit)), CustomId.Of("tomorrow", on));
        }

        Button?[] buttons =
        [
            around.Off is null && NextSteps.OfEvening(day) is var step and not NextStep.Nothing ? DayPanel.Button(texts, on, step) : null,
            Buttons.Of(texts["button.fix"], CustomId.Of("tomorrow", on)),
            Buttons.MyDay(texts),
        ];
        return new Reply.Notice(new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay($"## 📌 {texts.Say("tomorrow.title", ("date", texts.Date(around.Next)))}"),
                new TextDisplay(TaskLines.All(day.Tomorrow, texts, ListBudget)),
                .. Layout.Rows([.. buttons.OfType<Button>()]),
            ])));
    }

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
