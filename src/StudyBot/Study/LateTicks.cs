namespace StudyBot.Study;

/// <summary>
/// Ticks on a day that has turned, through its door. What was carried on from it may have been finished yesterday after all: then
/// its copy is withdrawn from the open day, unless somebody has worked on the copy already.
/// </summary>
internal static class LateTicks
{
    public static LateTickResult Tick(Day day, Day openDay, IReadOnlyCollection<(TaskId Id, bool Done)> changes, DateTimeOffset at) =>
        Tick(day, openDay, TaskList.Empty, changes, at);

    /// <param name="day">The day that has turned.</param>
    /// <param name="openDay">The one open now.</param>
    /// <param name="later">The later list, to which a copy may have been put.</param>
    /// <param name="changes">What is to be done or open.</param>
    /// <param name="at">Now.</param>
    public static LateTickResult Tick(
        Day day, Day openDay, TaskList later, IReadOnlyCollection<(TaskId Id, bool Done)> changes, DateTimeOffset at)
    {
        var changed = new List<StudyTask>();
        var kept = new List<StudyTask>();
        foreach (var carried in day.Tasks.Where(task => task.State == TaskState.Carried && changes.Any(change => change.Id == task.Id && change.Done)))
        {
            if (day.Tasks.Find(carried.Id) is not { State: TaskState.Carried } still)
            {
                continue; // Done already, with the parent above it.
            }

            var copy = openDay.Tasks.FirstOrDefault(task => task.Origin == still.Id);
            if (IsMerged(day, openDay, still, copy) || IsElsewhere(day, openDay, later, still, copy) || (copy is not null && !IsUntouched(day, openDay, copy)))
            {
                kept.Add(still);
                continue;
            }

            openDay = copy is null ? openDay : openDay with { Tasks = Without(openDay.Tasks, copy.Id) };
            (day, var finished) = Finish(day, still.Id, at);
            changed.AddRange(finished);
        }

        var ticked = Checklist.Tick(day, changes, at);
        return new LateTickResult(ticked.Day, openDay, [.. changed, .. ticked.Changed], kept);
    }

    /// <summary>The copy and all below it are as they came over.</summary>
    private static bool IsUntouched(Day day, Day openDay, StudyTask copy) => Subtree(openDay.Tasks, copy.Id).All(task =>
        task.State == TaskState.Open && task.Origin is { } origin && day.Tasks.Find(origin) is { } from &&
        from.Text == task.Text && from.Remark == task.Remark);

    /// <summary>
    /// The line that took it in also stands for another, such as one of the tomorrow list; it would be lost with the copy. On a day
    /// off the tomorrow list stands for itself.
    /// </summary>
    private static bool IsMerged(Day day, Day openDay, StudyTask task, StudyTask? copy) => copy is null
        ? openDay.Tasks.Any(other => other.Key == task.Key)
        : day.Tomorrow.Any(other => other.CarriedTo == openDay.On && other.Key == copy.Key && openDay.Tomorrow.All(line => line.Origin != other.Id));

    /// <summary>Its copy, or one of what stands below it, was put somewhere else: on the tomorrow or the later list, or out of its parent.</summary>
    private static bool IsElsewhere(Day day, Day openDay, TaskList later, StudyTask task, StudyTask? copy)
    {
        var below = Subtree(day.Tasks, task.Id).Select(line => line.Id).ToHashSet();
        var together = copy is null ? [] : Subtree(openDay.Tasks, copy.Id).Select(line => line.Id).ToHashSet();
        return openDay.Tasks.Concat(openDay.Tomorrow).Concat(later).Any(line =>
            line.Origin is { } origin && below.Contains(origin) && !together.Contains(line.Id));
    }

    private static (Day Day, IReadOnlyList<StudyTask> Finished) Finish(Day day, TaskId id, DateTimeOffset at)
    {
        var below = Subtree(day.Tasks, id).Where(task => task.State is TaskState.Carried or TaskState.Open).Select(task => task.Id).ToHashSet();
        var tasks = TaskList.Of(day.Tasks.Select(task => below.Contains(task.Id)
            ? task with { State = TaskState.Done, DoneAt = at, CarriedTo = null }
            : task));
        return (day with { Tasks = tasks }, [.. tasks.Where(task => below.Contains(task.Id))]);
    }

    private static TaskList Without(TaskList tasks, TaskId id)
    {
        var gone = Subtree(tasks, id).Select(task => task.Id).ToHashSet();
        return TaskList.Of(tasks.Where(task => !gone.Contains(task.Id)));
    }

    private static IEnumerable<StudyTask> Subtree(TaskList tasks, TaskId id)
    {
        var from = tasks.SkipWhile(task => task.Id != id).ToList();
        return from.Take(1).Concat(from.Skip(1).TakeWhile(task => task.Depth > from[0].Depth));
    }
}
