using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>A task's history, date by date, the oldest first.</summary>
internal static class TaskHistoryReplies
{
    private const int Budget = 3400;
    private const int WordsLength = 120;

    public static Reply Build(Call call, MemberDay around, TaskCandidate found, IReadOnlyList<TaskEvent> events)
    {
        var texts = call.Texts;
        List<string> dates = [.. events.GroupBy(happened => happened.On).Select(date =>
            $"**{texts.Date(date.Key)}**\n{string.Join('\n', date.Select(happened => Say(texts, happened)))}")];
        var left = 0;
        while (dates.Count > 1 && dates.Sum(date => date.Length + 1) > Budget)
        {
            // The beginning and the end are what one looks for.
            dates.RemoveAt(1);
            left++;
        }

        if (left > 0)
        {
            dates.Insert(1, Layout.Small(texts.Say("history.more", ("count", left))));
        }

        return new Reply.Panel(new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay($"## {texts["history.title"]}\n{TaskLines.One(found.Task with { Depth = 0 }, texts)}"),
                new TextDisplay(dates.Count == 0 ? texts["history.none"] : Markdown.Cut(string.Join('\n', dates), Budget)),
                .. Layout.Rows([
                    Buttons.Of(texts["button.task"], CustomId.Of("task-card", around.On, call.Member, found.Task.Id)),
                    Buttons.MyDay(call),
                ]),
            ])));
    }

    private static string Say(LocaleTexts texts, TaskEvent happened) => happened switch
    {
        TaskEvent.Written { Place: TaskPlace.Tomorrow } => texts["history.written-tomorrow"],
        TaskEvent.Written { Place: TaskPlace.Later, WaitsFor: { } date } => texts.Say("history.written-date", ("date", texts.Date(date))),
        TaskEvent.Written { Place: TaskPlace.Later } => texts["history.written-later"],
        TaskEvent.Written => texts["history.written"],
        TaskEvent.CameOver { Kind: MoveKind.Made } => texts["history.made"],
        TaskEvent.CameOver { Kind: MoveKind.Brought, From: { } from } => "📌 " + texts.Say("history.brought", ("date", texts.Date(from))),
        TaskEvent.CameOver { Kind: MoveKind.Merged, From: { } from } => "↪ " + texts.Say("history.merged", ("date", texts.Date(from))),
        TaskEvent.CameOver { Kind: MoveKind.PassedOn } => "📌 " + texts["history.passed-on"],
        TaskEvent.CameOver { From: { } from } => "↪ " + texts.Say("history.carried", ("date", texts.Date(from))),
        TaskEvent.Moved { Place: TaskPlace.Today } => texts["history.moved-today"],
        TaskEvent.Moved { Place: TaskPlace.Tomorrow } => texts["history.moved-tomorrow"],
        TaskEvent.Moved { WaitsFor: { } date } => texts.Say("history.moved-date", ("date", texts.Date(date))),
        TaskEvent.Moved => texts["history.moved-later"],
        TaskEvent.OtherHalf other => texts.Say(
            "history.slot", ("slot", texts[other.Slot == Slot.Afternoon ? "slot.afternoon-plain" : "slot.morning-plain"])),
        TaskEvent.Reworded reworded => texts.Say("history.reworded", ("before", Short(reworded.Before))),
        TaskEvent.Remarked { Remark: { } remark } => texts.Say("history.remarked", ("remark", Short(remark))),
        TaskEvent.Remarked => texts["history.remark-removed"],
        TaskEvent.Ticked => "☑ " + texts["history.ticked"],
        TaskEvent.Reopened => "☐ " + texts["history.reopened"],
        TaskEvent.Left => texts["history.left"],
        TaskEvent.Dropped => texts["history.dropped"],
        _ => throw new NotSupportedException(happened.GetType().Name),
    };

    private static string Short(string text) => Markdown.Line(Markdown.Cut(Markdown.Plain(text), WordsLength));
}
