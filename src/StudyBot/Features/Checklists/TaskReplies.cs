using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

internal static class TaskReplies
{
    private const int ListedMatches = 5;
    private const int TextBudget = 1500;

    public static Reply AddForm(Call call, MemberDay around, AddTarget target)
    {
        var texts = call.Texts;
        var title = target.List switch
        {
            TaskListKind.Tomorrow => texts.Say("tomorrow.title", ("date", texts.Date(around.Next))),
            TaskListKind.Later => texts["later.title"],
            _ => texts.Say("plan.title", ("date", texts.Date(around.On))),
        };
        return ListForm.Build(new ListForm.Request(
            texts, target.ToCustomId("add"), target.ToCustomId("add"), title, "", texts["plan.placeholder"], MaxInputs: 1));
    }

    public static Reply NoSuchTarget(Call call, MemberDay around) => DayRefusals.Say(call, call.Option("under") is { } under
        ? call.Texts.Say("task.no-such", ("text", ListReplies.Quoted(under)))
        : call.Texts.Say(
            "task.no-such-day", ("today", call.Texts.Date(around.On)), ("tomorrow", call.Texts.Date(around.Next))));

    public static Reply Added(Call call, MemberDay before, AddTarget target, Changed<AddTask> changed)
    {
        var texts = call.Texts;
        if (changed is not Changed<AddTask>.Done { Result: var result, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<AddTask>.NotOpen)changed).Around, before.On);
        }

        return result switch
        {
            AddTask.Added added when call.FromPanel => DayPanel.Reply(call, around, texts.Say("task.added", ("count", added.Tasks.Count))),
            AddTask.Added added => AddedTo(call, around, target, added.Tasks),
            AddTask.DayIsFull full => DayRefusals.Say(call, texts.Say("task.full", ("limit", full.Limit))),
            AddTask.TooLong line => DayRefusals.Say(call, ListReplies.Say(texts, new ListProblem.TooLong(line.Text, line.Text.Length, line.Limit))),
            AddTask.TooDeep line => DayRefusals.Say(call, ListReplies.Say(texts, new ListProblem.TooDeep(line.Text, line.Limit))),
            AddTask.Empty => DayRefusals.Say(call, texts["list.empty"]),
            AddTask.NoSuchTask => DayRefusals.Say(call, texts["tick.gone"]),
            _ => throw new NotSupportedException(result.GetType().Name),
        };
    }

    public static Reply AddedLater(Call call, MemberDay around, IReadOnlyList<StudyTask> tasks) => Answer(
        call, around, call.Texts.Say("task.added-later", ("count", tasks.Count)), tasks);

    public static Reply NotOne(Call call, MemberDay around, TaskChoice found, bool isDone)
    {
        var texts = call.Texts;
        var typed = ListReplies.Quoted(call.Option("task") ?? "");
        if (found is not TaskChoice.Many { Tasks: var tasks })
        {
            return Refusals.Say(
                texts.Say(isDone ? "task.no-such" : "task.no-such-done", ("text", typed)), Buttons.MyDay(texts, primary: true));
        }

        IReadOnlyList<Component> matches = [.. tasks.Take(ListedMatches).Select(task => new Section(
            [new TextDisplay(TaskLines.One(task, texts))],
            Buttons.Of(
                texts[isDone ? "button.done" : "button.reopen"], CustomId.Of("do", around.On, call.Member, task.Id, isDone))))];
        var more = tasks.Count > ListedMatches ? " " + texts.Say("list.more", ("count", tasks.Count - ListedMatches)) : "";
        return new Reply.Notice(new View(Layout.Box(
            Layout.Private, [new TextDisplay(texts.Say("task.which", ("text", typed)) + more), .. matches])));
    }

    private static Reply AddedTo(Call call, MemberDay around, AddTarget target, IReadOnlyList<StudyTask> tasks)
    {
        var texts = call.Texts;
        var where = target.List == TaskListKind.Tomorrow
            ? texts.Say("task.added-tomorrow", ("count", tasks.Count), ("date", texts.Date(around.Next)))
            : texts.Say("task.added", ("count", tasks.Count));
        return Answer(call, around, where, tasks);
    }

    private static Reply Answer(Call call, MemberDay around, string text, IReadOnlyList<StudyTask> tasks)
    {
        List<Button> buttons = [.. new[] { DayPanel.Next(call.Texts, around) }.OfType<Button>(), Buttons.MyDay(call.Texts)];
        return new Reply.Notice(new View(Layout.Box(
            Layout.Private,
            [
                new TextDisplay($"{text}\n{TaskLines.All(tasks, call.Texts, TextBudget)}"),
                .. Layout.Rows(buttons),
            ])));
    }
}
