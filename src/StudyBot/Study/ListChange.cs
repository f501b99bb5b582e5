namespace StudyBot.Study;

/// <summary>What changed in one list: its tasks, and the order of all where that changed.</summary>
internal sealed record ListChange(IReadOnlyList<TaskChange> Tasks, IReadOnlyList<TaskId>? OrderBefore, IReadOnlyList<TaskId>? OrderAfter)
{
    public static ListChange? Between(TaskList before, TaskList after)
    {
        if (before.Equals(after))
        {
            return null;
        }

        var tasks = before.Select(task => new TaskChange(task, after.Find(task.Id)))
            .Where(change => change.Before != change.After)
            .Concat(after.Where(task => before.Find(task.Id) is null).Select(task => new TaskChange(null, task)))
            .ToList();
        var orderBefore = before.Select(task => task.Id).ToList();
        var orderAfter = after.Select(task => task.Id).ToList();
        return orderBefore.SequenceEqual(orderAfter) ? new ListChange(tasks, null, null) : new ListChange(tasks, orderBefore, orderAfter);
    }

    public TaskList Apply(TaskList list) => Turn(list, Tasks, change => change.Before, change => change.After, OrderAfter);

    public TaskList Revert(TaskList list) => Turn(list, Tasks, change => change.After, change => change.Before, OrderBefore);

    private static TaskList Turn(
        TaskList list,
        IReadOnlyList<TaskChange> changes,
        Func<TaskChange, StudyTask?> from,
        Func<TaskChange, StudyTask?> to,
        IReadOnlyList<TaskId>? order)
    {
        var tasks = list.ToDictionary(task => task.Id);
        foreach (var change in changes)
        {
            if (to(change) is { } task)
            {
                tasks[task.Id] = task;
            }
            else if (from(change) is { } gone)
            {
                tasks.Remove(gone.Id);
            }
        }

        var ids = (order ?? [.. list.Select(task => task.Id)]).Where(tasks.ContainsKey).ToList();
        foreach (var (id, index) in list.Select((task, index) => (task.Id, index)))
        {
            // What the change knows nothing of stays behind the line it stood behind.
            if (tasks.ContainsKey(id) && !ids.Contains(id))
            {
                ids.Insert(index == 0 ? 0 : ids.IndexOf(list[index - 1].Id) + 1, id);
            }
        }

        return TaskList.Of(ids.Select(id => tasks[id]));
    }
}
