using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/task</c> with a task: ticked, opened again, reworded, remarked, moved, taken out, or its history read.</summary>
internal sealed class TaskVerbCommand(DayStore days, TaskFinder finder, TaskHistoryStore histories)
{
    public async Task<Reply> CommandAsync(Call call, TaskVerb verb, CancellationToken cancellationToken)
    {
        var (around, lists) = await finder.OpenAsync(call.Member, cancellationToken);
        var (to, refusal) = verb == TaskVerb.Move ? ReadMove(call, around, lists) : (new TaskMoveTo(), null);
        var wish = new TaskWish(verb, around.On, call.Member, to);
        var choice = TaskChoice.Find(TaskFinder.Candidates(verb, lists), call.Option("task") ?? "");
        if (verb == TaskVerb.Remark && choice is TaskChoice.None or TaskChoice.Gone)
        {
            choice = TaskChoice.Find(await finder.GetYesterdaysAsync(call.Member, around, cancellationToken), call.Option("task") ?? "");
            wish = choice is TaskChoice.One ? wish with { On = around.OpenYesterday ?? around.On } : wish;
        }

        return refusal ?? choice switch
        {
            TaskChoice.One { Found: var found } when verb == TaskVerb.Move && to == new TaskMoveTo() => TaskCard.Build(call, around, found),
            TaskChoice.One { Found: var found } => await DoAsync(call, around, wish, found, call.Option("text"), cancellationToken),
            TaskChoice.Many { Found: var many } => TaskReplies.Which(call, wish, many),
            TaskChoice.Gone => TaskEditReplies.Gone(call),
            _ => TaskReplies.NoneSuch(call, verb),
        };
    }

    /// <summary>A button for one task, or a task chosen from several.</summary>
    public async Task<Reply> PressAsync(Call call, CancellationToken cancellationToken)
    {
        if (TaskWish.Parse(call) is not var (wish, id))
        {
            return Refusals.TooOld(call);
        }

        if (wish.Owner != call.Member)
        {
            return Refusals.NotYours(call);
        }

        var (around, lists) = await finder.OpenAsync(call.Member, cancellationToken);
        return wish.On != around.On ? DayRefusals.OnlyToday(call, around, wish.On)
            : lists.FindPlace(id) is not { } place ? TaskEditReplies.Gone(call)
            : await DoAsync(call, around, wish, new TaskCandidate(lists.Find(id)!, place), text: null, cancellationToken);
    }

    public async Task<Reply> SubmitAsync(Call call, CancellationToken cancellationToken)
    {
        if (TaskWish.Parse(call) is not var (wish, id))
        {
            return Refusals.TooOld(call);
        }

        var around = await days.OpenAsync(call.Member, cancellationToken);
        return wish.On != around.On && !(wish.Verb == TaskVerb.Remark && wish.On == around.OpenYesterday)
            ? DayRefusals.OnlyToday(call, around, wish.On)
            : await WriteAsync(call, wish, id, TaskTextForm.ReadText(call), cancellationToken);
    }

    public Task<Reply> CompleteAsync(Call call, TaskVerb verb, CancellationToken cancellationToken) =>
        finder.CompleteAsync(call, verb, cancellationToken);

    private async Task<Reply> DoAsync(
        Call call, MemberDay around, TaskWish wish, TaskCandidate found, string? text, CancellationToken cancellationToken)
    {
        var id = found.Task.Id;
        return wish.Verb switch
        {
            TaskVerb.Done or TaskVerb.Reopen => await TickAsync(call, wish, id, cancellationToken),
            TaskVerb.Edit or TaskVerb.Remark when text is null =>
                TaskTextForm.Build(call, wish, await finder.FindWholeAsync(call.Member, around, wish.On, id, cancellationToken) ?? found.Task),
            TaskVerb.Edit or TaskVerb.Remark => await WriteAsync(call, wish, id, text, cancellationToken),
            TaskVerb.Drop => await ChangeAsync(call, wish, Cause.Drop, edit => TaskEdits.Drop(edit.Lists, id), cancellationToken),
            TaskVerb.Move => await ChangeAsync(call, wish, Cause.Move, edit => TaskMoves.Move(edit.Lists, id, wish.To, edit.SlipsOn), cancellationToken),
            _ => TaskHistoryReplies.Build(call, around, found, await histories.GetAsync(call.Member, id, cancellationToken)),
        };
    }

    private async Task<Reply> TickAsync(Call call, TaskWish wish, TaskId id, CancellationToken cancellationToken)
    {
        var changed = await days.ChangeAsync(
            call.Member, wish.On, Cause.Tick, call.Id, edit => DayTicks.Tick(edit, [(id, wish.Verb == TaskVerb.Done)]), cancellationToken);
        return ChecklistReplies.Ticked(call, wish.On, changed);
    }

    private Task<Reply> WriteAsync(Call call, TaskWish wish, TaskId id, string text, CancellationToken cancellationToken) =>
        wish.Verb == TaskVerb.Remark
            ? ChangeAsync(call, wish, Cause.Remark, edit => TaskEdits.Remark(edit.Lists, id, text), cancellationToken)
            : ChangeAsync(call, wish, Cause.Edit, edit => TaskEdits.Reword(edit.Lists, id, text), cancellationToken);

    private async Task<Reply> ChangeAsync(
        Call call, TaskWish wish, string cause, Func<DayEdit, EditTask> rule, CancellationToken cancellationToken)
    {
        var changed = await days.ChangeAsync(
            call.Member,
            wish.On,
            cause,
            call.Id,
            edit =>
            {
                var outcome = rule(edit);
                edit.Lists = outcome is EditTask.Done done ? done.Lists : edit.Lists;
                return outcome;
            },
            cancellationToken);
        return changed is Changed<EditTask>.Done { Result: var result, Around: var around }
            ? TaskEditReplies.Answer(call, around, wish, result)
            : DayRefusals.NotOpen(call, ((Changed<EditTask>.NotOpen)changed).Around, wish.On);
    }

    private static (TaskMoveTo To, Reply? Refusal) ReadMove(Call call, MemberDay around, TaskLists lists)
    {
        var day = call.Option("day") is { } word ? ReadDay.Find(word, around) : null;
        var slot = Enum.TryParse<Slot>(call.Option("slot"), ignoreCase: true, out var named) ? named : (Slot?)null;
        if (day is ReadDay.Past past)
        {
            return (new TaskMoveTo(), TaskReplies.Past(call, past.On));
        }

        if (day is ReadDay.Unknown || (slot is null && call.Option("slot") is not null))
        {
            return (new TaskMoveTo(), TaskReplies.NoSuchTarget(call, around));
        }

        var target = day as ReadDay.Target;
        var to = new TaskMoveTo(target?.Place, target?.WaitsFor, slot);
        return call.Option("before") is not { } before ? (to, null) : TaskChoice.Find(TaskFinder.Siblings(lists, target), before) switch
        {
            TaskChoice.One { Task: var sibling } => (to with { Before = sibling.Id }, null),
            TaskChoice.Many => (to, TaskReplies.WhichSibling(call, before)),
            _ => (to, TaskReplies.NoSuchParent(call, before)),
        };
    }
}
