namespace StudyBot.Study;

/// <summary>What is done with the lists of one day. Never changes <see cref="Day.Version"/>: whoever stores the day counts.</summary>
internal static class Checklist
{
    /// <summary>
    /// Sets ticks, parents before their children: a parent takes all below it along, and is open while a child of it is.
    /// The last child never ticks its parent. What was carried stays so; what was left on a day that has turned may be done there yet.
    /// </summary>
    public static TickResult Tick(Day day, IReadOnlyCollection<(TaskId Id, bool Done)> changes, DateTimeOffset at)
    {
        var lines = day.Tasks.ToArray();
        var indexes = changes.Select(change => (Index: Array.FindIndex(lines, task => task.Id == change.Id), change.Done))
            .Where(change => change.Index >= 0)
            .OrderBy(change => lines[change.Index].Depth)
            .ToList();
        foreach (var (index, done) in indexes)
        {
            Set(lines, index, done, at);
        }

        var changed = lines.Where((task, index) => task != day.Tasks[index]).ToList();
        return changed.Count == 0 ? new TickResult(day, []) : new TickResult(day with { Tasks = TaskList.Of(lines) }, changed);
    }

    /// <summary>Adds lines at the end of their slot, or at the end of what stands below <paramref name="under"/>.</summary>
    public static AddTask Add(Day day, IReadOnlyList<TaskLine> lines, Slot slot, TaskId? under, Func<TaskId> nextId) => Add(
        day.Tasks, lines, under, Limits.TasksADay, New(slot, nextId), (list, tasks) => new AddTask.Added(day with { Tasks = list }, tasks));

    public static AddTask AddForTomorrow(Day day, IReadOnlyList<TaskLine> lines, Slot? slot, TaskId? under, Func<TaskId> nextId) => Add(
        day.Tomorrow, lines, under, Limits.TasksForTomorrow, New(slot, nextId), (list, tasks) => new AddTask.Added(day with { Tomorrow = list }, tasks));

    /// <summary>Below another task of the later list a line waits for the date that one waits for.</summary>
    public static AddTask AddForLater(
        TaskList later, IReadOnlyList<TaskLine> lines, Slot? slot, DateOnly? waitsFor, TaskId? under, Func<TaskId> nextId)
    {
        var date = under is { } id && later.Find(id) is { } parent ? parent.WaitsFor : waitsFor;
        return Add(
            later,
            lines,
            under,
            Limits.TasksForLater,
            line => New(slot, nextId)(line) with { WaitsFor = date },
            (list, tasks) => new AddTask.AddedForLater(list, tasks));
    }

    /// <summary>Every line of every level counts; what was carried on or left was planned here too. Null: both slots.</summary>
    public static Progress ProgressOf(Day day, Slot? slot = null)
    {
        var planned = day.Tasks.Where(task => slot is null || task.Slot == slot).ToList();
        return new Progress(planned.Count(task => task.IsDone), planned.Count);
    }

    private static void Set(StudyTask[] lines, int index, bool done, DateTimeOffset at)
    {
        lines[index] = Ticked(lines[index], done, at);
        for (var below = index + 1; done && below < lines.Length && lines[below].Depth > lines[index].Depth; below++)
        {
            lines[below] = Ticked(lines[below], done: true, at);
        }

        var depth = lines[index].Depth;
        for (var above = index - 1; lines[index].IsLive && depth > 0; above--)
        {
            if (above < 0)
            {
                break;
            }

            if (lines[above].Depth < depth)
            {
                depth = lines[above].Depth;
                lines[above] = Ticked(lines[above], done: false, at);
            }
        }
    }

    private static StudyTask Ticked(StudyTask task, bool done, DateTimeOffset at) => task.State switch
    {
        TaskState.Open or TaskState.Left when done => task with { State = TaskState.Done, DoneAt = at },
        TaskState.Done when !done => task with { State = TaskState.Open, DoneAt = null },
        _ => task,
    };

    private static Func<TaskLine, StudyTask> New(Slot? slot, Func<TaskId> nextId) =>
        line => new StudyTask(nextId(), line.Text) { Depth = line.Depth, Slot = line.Slot ?? slot };

    private static AddTask Add(
        TaskList list,
        IReadOnlyList<TaskLine> lines,
        TaskId? under,
        int limit,
        Func<TaskLine, StudyTask> make,
        Func<TaskList, IReadOnlyList<StudyTask>, AddTask> save)
    {
        var parent = under is { } id ? list.Find(id) : null;
        if (under is { } missing && parent is not { State: TaskState.Open or TaskState.Done })
        {
            return new AddTask.NoSuchTask(missing);
        }

        if (Refuse(lines, parent is null ? 0 : parent.Depth + 1) is { } refusal)
        {
            return refusal;
        }

        if (list.Count + lines.Count > limit)
        {
            return new AddTask.DayIsFull(limit);
        }

        var roots = TaskNode.Read(list);
        var siblings = parent is null ? roots : Below(roots, parent.Id)!;
        var added = lines.Select(make).ToList();
        siblings.AddRange(TaskNode.Read(added));
        roots.ForEach(root => root.ReopenParents());
        var tasks = TaskNode.Write(roots);
        return save(tasks, [.. added.Select(task => tasks.Find(task.Id)!)]);
    }

    private static AddTask? Refuse(IReadOnlyList<TaskLine> lines, int depth)
    {
        if (lines.Count == 0 || lines.Any(line => TextLimits.IsEmpty(line.Text)))
        {
            return new AddTask.Empty();
        }

        if (lines.FirstOrDefault(line => line.Text.Length > Limits.TaskLength) is { } tooLong)
        {
            return new AddTask.TooLong(tooLong.Text, Limits.TaskLength);
        }

        return lines.FirstOrDefault(line => line.Depth + depth >= Limits.Levels) is { } tooDeep
            ? new AddTask.TooDeep(tooDeep.Text, Limits.Levels)
            : null;
    }

    private static List<TaskNode>? Below(List<TaskNode> nodes, TaskId id) => nodes
        .Select(node => node.Task.Id == id ? node.Children : Below(node.Children, id))
        .FirstOrDefault(below => below is not null);
}
