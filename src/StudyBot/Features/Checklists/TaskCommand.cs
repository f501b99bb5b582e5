using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Checklists;

/// <summary><c>/task add</c>, <c>done</c> and <c>reopen</c>.</summary>
internal sealed class TaskCommand(DayStore days, LaterStore later)
{
    /// <summary>Without a text it opens a form: a line typed there may be longer, and there may be several.</summary>
    public async Task<Reply> AddAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        if (AddTarget.Read(call, around) is not { } target)
        {
            return TaskReplies.NoSuchTarget(call, around);
        }

        return call.Option("text") is { } text
            ? await AddAsync(call, around, target, text, cancellationToken)
            : TaskReplies.AddForm(call, around, target);
    }

    /// <summary>The same form again, after what was typed could not be saved.</summary>
    public async Task<Reply> OpenAddAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return AddTarget.Parse(call.CustomId) switch
        {
            null => Refusals.TooOld(call),
            { List: not TaskListKind.Later, On: var on } when on != around.On => DayRefusals.OnlyToday(call, around, on),
            var target => TaskReplies.AddForm(call, around, target),
        };
    }

    public async Task<Reply> SubmitAddAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return AddTarget.Parse(call.CustomId) switch
        {
            null => Refusals.TooOld(call),
            { List: not TaskListKind.Later, On: var on } when on != around.On => DayRefusals.OnlyToday(call, around, on),
            var target => await AddAsync(call, around, target, ListForm.ReadText(call), cancellationToken),
        };
    }

    public Task<Reply> DoneAsync(Call call, CancellationToken cancellationToken) => SetAsync(call, isDone: true, cancellationToken);

    public Task<Reply> ReopenAsync(Call call, CancellationToken cancellationToken) => SetAsync(call, isDone: false, cancellationToken);

    /// <summary>Suggests the tasks an option can name: those that are open, or done when they are to be reopened.</summary>
    public async Task<Reply> CompleteAsync(Call call, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        return new Reply.Choices(call.Focused switch
        {
            "day" => AddTarget.Suggest(call, around),
            "under" => TaskChoice.Suggest(Candidates(around, call), call.Option("under")),
            _ => TaskChoice.Suggest(Candidates(around, call), call.Option("task")),
        });
    }

    private static IEnumerable<StudyTask> Candidates(MemberDay around, Call call) => call.Route switch
    {
        "task reopen" => around.Day.Tasks.Where(task => task.IsDone),
        "task add" => (AddTarget.Read(call, around)?.List == TaskListKind.Tomorrow ? around.Day.Tomorrow : around.Day.Tasks)
            .Where(task => task.Depth < Limits.Levels - 1 && task.State is TaskState.Open or TaskState.Done),
        _ => around.Day.Tasks.Where(task => task.IsLive),
    };

    private async Task<Reply> SetAsync(Call call, bool isDone, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(call.Member, cancellationToken);
        var found = TaskChoice.Find(Candidates(around, call), call.Option("task") ?? "");
        if (found is not TaskChoice.One { Task: var task })
        {
            return TaskReplies.NotOne(call, around, found, isDone);
        }

        var changed = await days.ChangeAsync(
            call.Member, around.On, Cause.Tick, call.Id, edit => DayTicks.Tick(edit, [(task.Id, isDone)]), cancellationToken);
        return ChecklistReplies.Ticked(call, around.On, changed);
    }

    private async Task<Reply> AddAsync(Call call, MemberDay around, AddTarget target, string text, CancellationToken cancellationToken)
    {
        var parsed = TaskListText.Parse(text, new ParseOptions(target.Slot, WithSlots: false));
        if (ListReplies.FindProblem(call.Texts, parsed) is { } problem)
        {
            return ListReplies.HandBack(call, problem, target.ToCustomId("add"));
        }

        if (target.List == TaskListKind.Later)
        {
            return TaskReplies.AddedLater(call, around, await later.AddAsync(call.Member, parsed.Lines, call.Id, cancellationToken));
        }

        var changed = await days.ChangeAsync(
            call.Member, around.On, Cause.Add, call.Id, edit => Add(edit, target, parsed.Lines), cancellationToken);
        return TaskReplies.Added(call, around, target, changed);
    }

    private static AddTask Add(DayEdit edit, AddTarget target, IReadOnlyList<TaskLine> lines)
    {
        var added = target.List == TaskListKind.Tomorrow
            ? Checklist.AddForTomorrow(edit.Day, lines, target.Slot, target.Under, edit.NextId)
            : Checklist.Add(edit.Day, lines, target.Slot ?? Slot.Morning, target.Under, edit.NextId);
        edit.Day = added is AddTask.Added { Day: var day } ? day : edit.Day;
        return added;
    }
}
