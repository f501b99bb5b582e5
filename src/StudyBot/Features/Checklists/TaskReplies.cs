using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary>Answers to <c>/task add</c>, and to options of <c>/task</c> that name no task or several.</summary>
internal static class TaskReplies
{
    private const int NameLength = 100;
    private const int TextBudget = 1500;

    public static Reply AddForm(Call call, MemberDay around, AddTarget target)
    {
        var texts = call.Texts;
        var parent = target.Under is { } under ? around.Day.Tasks.Find(under) : null;
        var title = target switch
        {
            _ when parent is not null => texts.Say("slip.split-title", ("task", Markdown.Plain(parent.Text))),
            { Place: TaskPlace.Tomorrow } => texts.Say("tomorrow.title", ("date", texts.Date(around.Next))),
            { WaitsFor: { } date } => texts.Say("later.title-date", ("date", texts.Date(date))),
            { Place: TaskPlace.Later } => texts["later.title"],
            _ => texts.Say("plan.title", ("date", texts.Date(around.On))),
        };
        return ListForm.Build(new ListForm.Request(
            texts, target.ToCustomId(), target.ToCustomId(), title, "", texts[parent is null ? "plan.placeholder" : "slip.placeholder"]));
    }

    public static Reply NoSuchTarget(Call call, MemberDay around) => DayRefusals.Say(call, call.Texts.Say(
        "task.no-such-day", ("today", call.Texts.Date(around.On)), ("tomorrow", call.Texts.Date(around.Next))));

    public static Reply Past(Call call, DateOnly on) =>
        DayRefusals.Say(call, call.Texts.Say("task.past-day", ("date", call.Texts.Date(on))));

    public static Reply NoSuchParent(Call call, string typed) =>
        DayRefusals.Say(call, call.Texts.Say("task.no-such", ("text", ListReplies.Quoted(typed))));

    /// <summary>Each of the tasks it may go below opens the form for what is new, which is handed back.</summary>
    public static Reply WhichParent(Call call, string typed, IReadOnlyList<TaskCandidate> found, AddTarget target)
    {
        var why = call.Texts.Say("task.which-parent", ("text", ListReplies.Quoted(typed)));
        return Refusals.HandBack(call, why, [.. found.Take(5).Select(candidate => Buttons.Of(
            Markdown.Cut(candidate.Name(call.Texts, NameLength), 60), (target with { Under = candidate.Task.Id }).ToCustomId()))]);
    }

    public static Reply WhichSibling(Call call, string typed) => Refusals.Say(
        call.Texts.Say("task.which-sibling", ("text", ListReplies.Quoted(typed))), Buttons.MyDay(call, primary: true));

    /// <summary>Several match: a list to choose from, and what was typed with it to be copied.</summary>
    public static Reply Which(Call call, TaskWish wish, IReadOnlyList<TaskCandidate> found)
    {
        var texts = call.Texts;
        var typed = ListReplies.Quoted(call.Option("task") ?? "");
        var more = found.Count > TaskChoice.MaxSuggestions ? " " + texts.Say("list.more", ("count", found.Count - TaskChoice.MaxSuggestions)) : "";
        List<Component> parts = [new TextDisplay(texts.Say("task.which", ("text", typed)) + more)];
        if (call.Typed.Length > 0)
        {
            parts.Add(new TextDisplay($"{Layout.Small(texts["task.which-typed"])}\n{Markdown.Quote(Markdown.Cut(call.Typed, TextBudget))}"));
        }

        parts.Add(new ActionRow([TaskSelect.Build(texts, wish.ToPick(), found)]));
        return new Reply.Notice(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply NoneSuch(Call call, TaskVerb verb) => Refusals.HandBack(
        call,
        call.Texts.Say(verb == TaskVerb.Reopen ? "task.no-such-done" : "task.no-such", ("text", ListReplies.Quoted(call.Option("task") ?? ""))),
        Buttons.MyDay(call, primary: true));

    public static Reply Added(Call call, MemberDay before, AddTarget target, Changed<AddTask> changed)
    {
        var texts = call.Texts;
        if (changed is not Changed<AddTask>.Done { Result: var result, Around: var around })
        {
            return DayRefusals.NotOpen(call, ((Changed<AddTask>.NotOpen)changed).Around, before.On);
        }

        return result switch
        {
            AddTask.Added added => Answer(call, around, target, added.Tasks),
            AddTask.AddedForLater added => Answer(call, around, target, added.Tasks),
            AddTask.DayIsFull full => ListReplies.HandBack(
                call, texts.Say(target.Place == TaskPlace.Later ? "task.full-later" : "task.full", ("limit", full.Limit)), target.ToCustomId()),
            AddTask.TooLong line => DayRefusals.Say(call, ListReplies.Say(texts, new ListProblem.TooLong(line.Text, line.Text.Length, line.Limit))),
            AddTask.TooDeep line => DayRefusals.Say(call, ListReplies.Say(texts, new ListProblem.TooDeep(line.Text, line.Limit))),
            AddTask.Empty => DayRefusals.Say(call, texts["list.empty"]),
            AddTask.NoSuchTask => DayRefusals.Say(call, texts["tick.gone"]),
            _ => throw new NotSupportedException(result.GetType().Name),
        };
    }

    private static Reply Answer(Call call, MemberDay around, AddTarget target, IReadOnlyList<StudyTask> tasks)
    {
        var texts = call.Texts;
        var said = Say(texts, around, target, tasks);
        var undo = Buttons.Undo(texts, around.On, call.Member, call.Id);
        if (call.FromPanel && target.Place != TaskPlace.Later)
        {
            return DayPanel.Reply(call, around, said, undo: undo);
        }

        List<Button> buttons = [.. new[] { DayPanel.Next(texts, around) }.OfType<Button>(), undo, Buttons.MyDay(call)];
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private, [new TextDisplay($"{said}\n{TaskLines.All(tasks, texts, TextBudget)}"), .. Layout.Rows(buttons)])));
    }

    private static string Say(LocaleTexts texts, MemberDay around, AddTarget target, IReadOnlyList<StudyTask> tasks) => target switch
    {
        { Under: { } under, Place: TaskPlace.Today } when around.Day.Tasks.Find(under) is { } parent => texts.Say(
            "task.added-under", ("count", tasks.Count), ("task", ListReplies.Quoted(parent.Text))),
        { Place: TaskPlace.Tomorrow } => texts.Say("task.added-tomorrow", ("count", tasks.Count), ("date", texts.Date(around.Next))),
        { Place: TaskPlace.Later } when tasks[0].WaitsFor is { } date =>
            $"{texts.Say("task.added-date", ("count", tasks.Count), ("date", texts.Date(date)))}\n{Layout.Small(texts["later.arrives"])}",
        { Place: TaskPlace.Later } => texts.Say("task.added-later", ("count", tasks.Count)),
        _ => texts.Say("task.added", ("count", tasks.Count)),
    };
}
