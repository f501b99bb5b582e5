namespace StudyBot.Study;

/// <summary>A task with those below it, while a list is being rebuilt.</summary>
internal sealed class TaskNode(StudyTask task)
{
    public StudyTask Task { get; set; } = task;

    public List<TaskNode> Children { get; } = [];

    /// <summary>Whether it is open itself or something below it is.</summary>
    public bool HasWork => Task.IsLive || Children.Exists(child => child.HasWork);

    /// <summary>How many lines of it have work in them: those that move with it.</summary>
    public int WorkLines => HasWork ? 1 + Children.Sum(child => child.WorkLines) : 0;

    /// <summary>How many levels it has, itself counted.</summary>
    public int Levels => 1 + (Children.Count == 0 ? 0 : Children.Max(child => child.Levels));

    /// <summary>It and all below it, as they were read.</summary>
    public IEnumerable<StudyTask> Lines => Children.SelectMany(child => child.Lines).Prepend(Task);

    public static List<TaskNode> Read(IEnumerable<StudyTask> lines)
    {
        var roots = new List<TaskNode>();
        var path = new List<TaskNode>();
        foreach (var task in lines)
        {
            var node = new TaskNode(task);
            path.RemoveRange(Math.Min(task.Depth, path.Count), path.Count - Math.Min(task.Depth, path.Count));
            (path.Count == 0 ? roots : path[^1].Children).Add(node);
            path.Add(node);
        }

        return roots;
    }

    /// <summary>In reading order, morning before afternoon; depths by the tree, and a sub-task in its root's slot.</summary>
    public static TaskList Write(IEnumerable<TaskNode> roots)
    {
        var lines = new List<StudyTask>();
        foreach (var root in roots.OrderBy(root => root.Task.Slot is { } slot ? (int)slot : -1))
        {
            root.WriteTo(lines, 0, root.Task.Slot);
        }

        return TaskList.Of(lines);
    }

    /// <summary>A parent with an open child is open.</summary>
    public void ReopenParents()
    {
        Children.ForEach(child => child.ReopenParents());
        if (Task.IsDone && HasWork)
        {
            Task = Task with { State = TaskState.Open, DoneAt = null };
        }
    }

    private void WriteTo(List<StudyTask> lines, int depth, Slot? slot)
    {
        var level = Math.Min(depth, Limits.Levels - 1);
        lines.Add(Task.Depth == level && Task.Slot == slot ? Task : Task with { Depth = level, Slot = slot });
        Children.ForEach(child => child.WriteTo(lines, depth + 1, slot));
    }
}
