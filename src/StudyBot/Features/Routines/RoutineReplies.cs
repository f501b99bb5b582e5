using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Routines;

internal static class RoutineReplies
{
    /// <summary>Up to so many have a button each; more are a text.</summary>
    private const int WithButtons = 8;

    private const int ListedLength = 80;

    public static Reply Added(Call call, Routine routine, MemberDay around, bool isToday)
    {
        var texts = call.Texts;
        var next = around.StudyDays.NextOf(routine.Days, around.On);
        var when = isToday ? texts["routine.today-too"] : texts.Say("routine.next", ("date", texts.Date(next)));
        return Say(call, $"{texts.Say("routine.added", ("task", ListReplies.Quoted(routine.Text)), ("days", WeekdayNames.Of(texts, routine.Days)))} {when}");
    }

    public static Reply Changed(Call call, Routine routine) => Say(call, call.Texts.Say(
        "routine.changed", ("task", ListReplies.Quoted(routine.Text)), ("days", WeekdayNames.Of(call.Texts, routine.Days))));

    public static Reply Removed(Call call, Routine routine) =>
        Say(call, call.Texts.Say("routine.removed", ("task", ListReplies.Quoted(routine.Text))));

    public static Reply List(Call call, IReadOnlyList<Routine> routines)
    {
        var texts = call.Texts;
        var parts = new List<Component> { new TextDisplay($"## {texts["routine.title"]}") };
        if (routines.Count == 0)
        {
            parts.Add(new TextDisplay(texts["routine.none"]));
        }
        else if (routines.Count <= WithButtons)
        {
            parts.AddRange(routines.Select(routine => new Section(
                [new TextDisplay(Line(texts, routine))], Buttons.Of(texts["button.fix"], CustomId.Of("routine-edit", routine.Id.Value)))));
        }
        else
        {
            parts.Add(new TextDisplay(string.Join('\n', routines.Select(routine => Line(texts, routine)))));
        }

        parts.Add(new ActionRow([Buttons.Of(texts["button.routine-add"], CustomId.Of("routine-edit"), primary: routines.Count == 0), Buttons.MyDay(call)]));
        parts.Add(new TextDisplay(Layout.Small(texts["routine.hint"])));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply Form(Call call, Routine? routine)
    {
        var texts = call.Texts;
        var id = routine is null ? CustomId.Of("routine-edit") : CustomId.Of("routine-edit", routine.Id.Value);
        return new Reply.Form(new FormView(
            id,
            id,
            texts["routine.form-title"],
            [
                Input("text", routine?.Text, Limits.TaskLength, texts["routine.text-label"], description: null),
                Input("days", routine is null ? null : WeekdayNames.Of(texts, routine.Days), 100, texts["routine.days-label"], texts["option.days.description"]),
                new Label(texts["routine.slot-label"], new RadioGroup(
                    CustomId.Of("slot").ToString(),
                    [
                        new SelectOption(texts["routine.slot-any"], "any") { Default = routine?.Slot is null },
                        new SelectOption(texts["choice.morning"], "morning") { Default = routine?.Slot == Slot.Morning },
                        new SelectOption(texts["choice.afternoon"], "afternoon") { Default = routine?.Slot == Slot.Afternoon },
                    ])),
            ]));
    }

    public static Reply NoSuchDays(Call call, string days, CustomId? again = null) => Refused(
        call, call.Texts.Say("routine.no-days", ("days", Markdown.Name(Markdown.Cut(days, ListedLength)))), again);

    public static Reply BadText(Call call, string text, TextProblem problem, CustomId? again = null) => Refused(
        call,
        problem is TextProblem.TooLong tooLong
            ? ListReplies.Say(call.Texts, new ListProblem.TooLong(text, tooLong.Length, tooLong.Limit))
            : call.Texts["list.empty"],
        again);

    public static Reply TooMany(Call call) => Refused(call, call.Texts.Say("routine.too-many", ("limit", Limits.Routines)), CustomId.Of("routines"));

    public static Reply NoSuchRoutine(Call call, string text) =>
        Refusals.Say(call.Texts.Say("routine.no-such", ("text", ListReplies.Quoted(text))), All(call.Texts));

    public static Reply Gone(Call call) => Refusals.HandBack(call, call.Texts["routine.gone"], All(call.Texts));

    private static Reply Refused(Call call, string why, CustomId? again) => Refusals.HandBack(
        call, why, again is null ? Buttons.MyDay(call) : Buttons.Of(call.Texts["button.again"], again, primary: true));

    private static Reply Say(Call call, string text) => new Reply.Notice(new View(Layout.Box(
        Layout.Private, new TextDisplay(text), new ActionRow([All(call.Texts), Buttons.MyDay(call)]))));

    private static Button All(LocaleTexts texts) => Buttons.Of(texts["button.routines"], CustomId.Of("routines"));

    private static string Line(LocaleTexts texts, Routine routine)
    {
        var slot = routine.Slot is { } written ? $" · {texts[written == Slot.Morning ? "choice.morning" : "choice.afternoon"]}" : "";
        return $"{Markdown.Line(Markdown.Cut(routine.Text, ListedLength))}\n{Layout.Small(WeekdayNames.Of(texts, routine.Days) + slot)}";
    }

    private static Label Input(string name, string? value, int length, string label, string? description) => new(
        label,
        new TextInput(CustomId.Of(name).ToString(), TextInputStyle.Short) { Required = true, MaxLength = length, Value = value })
    {
        Description = description,
    };
}
