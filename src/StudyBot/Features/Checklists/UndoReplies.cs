using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>What was taken back, in one sentence; a page or a closing that went with it is handed back.</summary>
internal static class UndoReplies
{
    public static Reply Answer(Call call, MemberDay around, UndoOutcome outcome, bool isLast)
    {
        var texts = call.Texts;
        return outcome switch
        {
            UndoOutcome.Done { What: var what } => Done(call, around, what),
            UndoOutcome.Already { What: var what } => DayPanel.Say(
                call, around, texts.Say("undo.already", ("what", UndoWords.Name(texts, what))), Buttons.MyDay(call, primary: true)),
            UndoOutcome.Overgrown { What: var what } when call.FromPanel => DayPanel.Reply(
                call, around, texts.Say("undo.overgrown", ("what", UndoWords.Name(texts, what))), undo: Last(texts, around, call)),
            UndoOutcome.Overgrown { What: var what } => Refusals.Say(
                texts.Say("undo.overgrown", ("what", UndoWords.Name(texts, what))), Last(texts, around, call), Buttons.MyDay(call)),
            UndoOutcome.DoorClosed { On: var on } => DayPanel.Say(
                call, around, texts.Say("undo.door-closed", ("date", texts.Date(on)), ("time", DayPanel.Timestamp(around.DoorEndsAt))),
                Buttons.MyDay(call, primary: true)),
            _ => DayPanel.Say(call, around, texts[isLast ? "undo.nothing" : "undo.not-known"], Buttons.MyDay(call, primary: true)),
        };
    }

    private static Reply Done(Call call, MemberDay around, TakenBack what)
    {
        var texts = call.Texts;
        var said = texts.Say("undo.done", ("what", UndoWords.Name(texts, what)));
        Button[] buttons = [Last(texts, around, call), Buttons.MyDay(call)];
        if (UndoWords.Written(what) is { Length: > 0 } written)
        {
            return new Reply.HandBack(said, written, buttons);
        }

        if (call.FromPanel)
        {
            return DayPanel.Reply(call, around, said, undo: Last(texts, around, call));
        }

        var now = UndoWords.Shown(what) is { Count: > 0 } tasks ? "\n" + TaskLines.All(tasks, texts, 1500) : "";
        return new Reply.Panel(new View(Layout.Box(Layout.Private, [new TextDisplay(said + now), .. Layout.Rows(buttons)])));
    }

    /// <summary>One further back.</summary>
    private static Button Last(LocaleTexts texts, MemberDay around, Call call) =>
        Buttons.Of(texts["button.undo-more"], CustomId.Of("undo", around.On, call.Member));
}
