using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Checklists;

/// <summary>Ticks on the open day, or late ones on the day before with what they do to the copies that were carried over.</summary>
internal static class DayTicks
{
    public static TickOutcome Tick(DayEdit edit, IReadOnlyCollection<(TaskId Id, bool Done)> changes)
    {
        if (changes.Count == 0)
        {
            return new TickOutcome(0, 0, null, []);
        }

        if (edit.Day.Tasks.All(task => changes.All(change => change.Id != task.Id)))
        {
            return changes.First() is var (id, isDone) && isDone && !edit.IsLate ? Finish(edit, id) : new TickOutcome(0, 0, null, []) { IsGone = true };
        }

        var result = edit.IsLate ? LateTicks.Tick(edit.Day, edit.OpenDay, edit.Later, changes, edit.Now) : OnTime(edit, changes);
        (edit.Day, edit.OpenDay) = (result.Day, edit.IsLate ? result.OpenDay : result.Day);
        if (result.Changed.Any(task => task.IsLive))
        {
            edit.Follow();
        }

        return new TickOutcome(
            result.Changed.Count(task => task.IsDone),
            result.Changed.Count(task => !task.IsDone),
            result.Changed is [var only] ? only.Text : null,
            [.. result.Kept.Select(task => task.Text)]);
    }

    /// <summary>One of the tomorrow or the later list was done today after all.</summary>
    private static TickOutcome Finish(DayEdit edit, TaskId id)
    {
        switch (TaskEdits.Finish(edit.Lists, id, edit.SlipsOn, edit.Now))
        {
            case EditTask.Done done:
                edit.Lists = done.Lists;
                return new TickOutcome(done.Lines, 0, done.Lines == 1 ? done.Task.Text : null, []) { IsBrought = true };
            case EditTask.Full:
                return new TickOutcome(0, 0, null, []) { IsFull = true };
            default:
                return new TickOutcome(0, 0, null, []) { IsGone = true };
        }
    }

    private static LateTickResult OnTime(DayEdit edit, IReadOnlyCollection<(TaskId Id, bool Done)> changes)
    {
        var ticked = Checklist.Tick(edit.Day, changes, edit.Now);
        return new LateTickResult(ticked.Day, ticked.Day, ticked.Changed, []);
    }
}
