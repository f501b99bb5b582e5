namespace StudyBot.Study;

/// <summary>
/// Takes a roll forward back. The unit is the subtree, as it was when it came: one in which nothing was touched goes back to the
/// days its lines came from, and they wait there; one that was worked on stays whole. Doing it twice changes nothing.
/// </summary>
internal static class RollBack
{
    /// <param name="receipt">What the roll forward did.</param>
    /// <param name="arrived">The lines as they stood when the day was opened.</param>
    /// <param name="earlier">The days its lines came from.</param>
    /// <param name="open">The opened day as it is now.</param>
    /// <param name="later">The later list as it is now.</param>
    public static RollBackResult Undo(Receipt receipt, TaskList arrived, IReadOnlyList<Day> earlier, Day open, TaskList later)
    {
        // What a routine made, or found there, belongs to this day.
        var made = receipt.Moves.Where(move => move.Kind == MoveKind.Made).Select(move => move.To!.Value).ToHashSet();

        // What goes on waiting on a day off's tomorrow list did not come at all.
        var came = receipt.Moves.Where(move => move.To is { } to && !made.Contains(to) && arrived.Find(to) is not null).ToLookup(move => move.To!.Value);
        var parents = ParentsOf(arrived);
        var parentsNow = ParentsOf(open.Tasks);
        var back = new HashSet<TaskId>();
        var kept = new List<StudyTask>();
        foreach (var root in TaskNode.Read(open.Tasks))
        {
            var lines = Lines(root).ToList();
            if (lines.TrueForAll(line => came.Contains(line.Id) && IsUntouched(line)))
            {
                back.UnionWith(lines.Select(line => line.Id));
            }
            else if (came.Contains(root.Task.Id))
            {
                kept.Add(root.Task);
            }
        }

        // What was put on the list for the next day or on the later one, or taken out of what came, was worked on, too.
        kept.AddRange(open.Tomorrow.Concat(later).Where(line => came.Contains(line.Id) && line.Depth == 0));
        var origins = receipt.Moves.Where(move => move.To is { } to && back.Contains(to)).Select(move => move.From).ToHashSet();
        return new RollBackResult(
            [.. earlier.Select(day => day with { Tasks = Return(day.Tasks), Tomorrow = Return(day.Tomorrow) })],
            back.Count == 0 ? open : open with { Tasks = TaskList.Of(open.Tasks.Where(line => !back.Contains(line.Id))) },
            back.Count,
            kept);

        bool IsUntouched(StudyTask line) => arrived.Find(line.Id) == line && parents[line.Id] == parentsNow[line.Id];

        TaskList Return(TaskList list) => list.Any(IsOrigin) ? TaskList.Of(list.Select(task => IsOrigin(task)
            ? task with { State = TaskState.Open, CarriedTo = null }
            : task)) : list;

        bool IsOrigin(StudyTask task) => task.State == TaskState.Carried && task.CarriedTo == receipt.On && origins.Contains(task.Id);
    }

    private static IEnumerable<StudyTask> Lines(TaskNode node) => node.Children.SelectMany(Lines).Prepend(node.Task);

    private static Dictionary<TaskId, TaskId?> ParentsOf(TaskList list)
    {
        var parents = new Dictionary<TaskId, TaskId?>();
        Visit(TaskNode.Read(list), parent: null);
        return parents;

        void Visit(IEnumerable<TaskNode> nodes, TaskId? parent)
        {
            foreach (var node in nodes)
            {
                parents[node.Task.Id] = parent;
                Visit(node.Children, node.Task.Id);
            }
        }
    }
}
