using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>What was done with one task in one sentence, and the way back; or why not.</summary>
internal static class TaskEditReplies
{
    public static Reply Gone(Call call) =>
        Refusals.HandBack(call, call.Texts["tick.gone"], Buttons.MyDay(call, primary: true));

    public static Reply Answer(Call call, MemberDay around, TaskWish wish, EditTask outcome)
    {
        var texts = call.Texts;
        if (outcome is not EditTask.Done done)
        {
            return outcome is EditTask.Unchanged { Task: var same } ? Unchanged(call, around, wish, same) : Refuse(call, wish, outcome);
        }

        var undo = Buttons.Undo(texts, around.On, call.Member, call.Id);
        if (call.FromPanel)
        {
            return DayPanel.Reply(call, around, Say(texts, around, wish, done), undo: undo);
        }

        List<Button> buttons = [undo, Buttons.MyDay(call)];
        if (Where(around, done) == TaskPlace.Later)
        {
            buttons.Insert(1, Buttons.Later(texts, around.On, call.Member));
        }

        return new Reply.Panel(new View(Layout.Box(
            Layout.Private, [new TextDisplay(Say(texts, around, wish, done)), .. Layout.Rows(buttons)])));
    }

    private static Reply Unchanged(Call call, MemberDay around, TaskWish wish, StudyTask task) => DayPanel.Say(
        call,
        around,
        call.Texts.Say(wish.Verb == TaskVerb.Move ? "move.same" : "edit.same", ("task", ListReplies.Quoted(task.Text))),
        [.. new[] { DayPanel.Next(call.Texts, around) }.OfType<Button>(), Buttons.MyDay(call)]);

    private static Reply Refuse(Call call, TaskWish wish, EditTask outcome)
    {
        var texts = call.Texts;
        return outcome switch
        {
            EditTask.TooLong long_ => DayRefusals.Say(call, texts.Say(
                wish.Verb == TaskVerb.Remark ? "remark.too-long" : "edit.too-long", ("length", long_.Length), ("limit", long_.Limit))),
            EditTask.Empty => DayRefusals.Say(call, texts["edit.empty"]),
            EditTask.TooDeep deep => DayRefusals.Say(call, texts.Say("move.too-deep", ("limit", deep.Limit))),
            EditTask.Full { Place: TaskPlace.Later } full => DayRefusals.Say(call, texts.Say("task.full-later", ("limit", full.Limit))),
            EditTask.Full full => DayRefusals.Say(call, texts.Say("move.full", ("limit", full.Limit))),
            EditTask.IsDone done => Refusals.Say(
                texts.Say("move.is-done", ("task", ListReplies.Quoted(done.Task.Text))),
                Buttons.Of(texts["button.reopen"], (wish with { Verb = TaskVerb.Reopen }).Of(TaskWish.Press, done.Task.Id), primary: true),
                Buttons.MyDay(call)),
            EditTask.IntoItself => DayRefusals.Say(call, texts["move.into-itself"]),
            EditTask.NotThere there => DayRefusals.Say(call, texts.Say("move.not-there", ("before", ListReplies.Quoted(there.Before.Text)))),
            EditTask.Gone => Gone(call),
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
    }

    private static TaskPlace Where(MemberDay around, EditTask.Done done) =>
        done.Lists.FindPlace(done.Task.Id) ?? (around.Day.Tasks.Find(done.Task.Id) is null ? TaskPlace.Later : TaskPlace.Today);

    private static string Say(LocaleTexts texts, MemberDay around, TaskWish wish, EditTask.Done done)
    {
        var task = ListReplies.Quoted(done.Task.Text);
        return wish.Verb switch
        {
            TaskVerb.Edit => texts.Say("edit.done", ("before", ListReplies.Quoted(done.Before.Text)), ("task", task)),
            TaskVerb.Remark when done.Task.Remark is { } remark =>
                $"{texts.Say("remark.saved", ("task", task))}\n{Markdown.Quote(Markdown.Cut(remark, Limits.RemarkLength))}{Late(texts, around, wish)}",
            TaskVerb.Remark => texts.Say("remark.removed", ("task", task)),
            TaskVerb.Drop => done.Lines == 1 ? texts.Say("drop.one", ("task", task)) : texts.Say("drop.more", ("task", task), ("count", done.Lines - 1)),
            _ => Moved(texts, around, wish, done, task),
        };
    }

    private static string Late(LocaleTexts texts, MemberDay around, TaskWish wish) =>
        wish.On == around.On ? "" : "\n" + Layout.Small("🌙 " + texts.Say("late.entry", ("date", texts.Date(wish.On))));

    private static string Moved(LocaleTexts texts, MemberDay around, TaskWish wish, EditTask.Done done, string task)
    {
        if (wish.To.Before is { } before && done.Lists.Find(before) is { } sibling)
        {
            return texts.Say("move.before", ("task", task), ("before", ListReplies.Quoted(sibling.Text)));
        }

        var slot = texts[done.Task.Slot == Slot.Afternoon ? "slot.afternoon-plain" : "slot.morning-plain"];
        return (done.Lists.FindPlace(done.Task.Id), done.Task.WaitsFor) switch
        {
            (TaskPlace.Tomorrow, _) => texts.Say("move.tomorrow", ("task", task), ("date", texts.Date(around.Next))),
            (TaskPlace.Later, { } date) => $"{texts.Say("move.date", ("task", task), ("date", texts.Date(date)))}\n{Layout.Small(texts["later.arrives"])}",
            (TaskPlace.Later, null) => texts.Say("move.later", ("task", task)),
            _ when wish.To.Place == TaskPlace.Today => texts.Say("move.today", ("task", task), ("slot", slot)),
            _ => texts.Say("move.slot", ("task", task), ("slot", slot)),
        };
    }
}
