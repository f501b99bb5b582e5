namespace StudyBot.Study.Notes;

/// <summary>In which section of a note each task of a list is written.</summary>
/// <param name="lines">The tasks that stand in it, as they stand.</param>
internal sealed class NoteHomes(Note note, IReadOnlyDictionary<TaskId, NoteTask> lines, bool isTomorrow)
{
    private readonly Dictionary<int, NoteSection> _sections = note.Sections
        .SelectMany(section => section.Tasks.Select(task => (task.Line, section)))
        .ToDictionary(pair => pair.Line, pair => pair.section);

    /// <summary>The tasks of one of the lists of the day that stand on the lines of a note, each on the first that is its.</summary>
    public static Dictionary<TaskId, NoteTask> Lines(Note note, IReadOnlyDictionary<int, TaskId> ids, bool isTomorrow)
    {
        var lines = new Dictionary<TaskId, NoteTask>();
        foreach (var task in note.Sections.Where(section => section.Part.IsTomorrow() == isTomorrow).SelectMany(section => section.Tasks))
        {
            if (ids.TryGetValue(task.Line, out var id))
            {
                lines.TryAdd(id, task);
            }
        }

        return lines;
    }

    /// <summary>The list in the order in which a note says it: where several sections are for one slot, theirs comes first.</summary>
    public TaskList Ordered(TaskList list)
    {
        var homes = Of(list);
        var roots = new List<(int Index, Slot? Slot, int Home)>();
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index].Depth == 0 || roots.Count == 0)
            {
                roots.Add((index, list[index].Slot, homes[index] is { } home ? note.Sections.IndexOf(home) : int.MaxValue));
            }
        }

        var ordered = roots.OrderBy(root => root.Slot is { } slot ? (int)slot : -1).ThenBy(root => root.Home).ToList();
        return ordered.SequenceEqual(roots)
            ? list
            : TaskList.Of(ordered.SelectMany(root => list.Skip(root.Index).TakeWhile((task, at) => at == 0 || task.Depth > 0)));
    }

    /// <summary>For each task its own section while the slot is the same, that of its parent, else the first of its part.</summary>
    public NoteSection?[] Of(TaskList list)
    {
        var homes = new NoteSection?[list.Count];
        for (var index = 0; index < list.Count; index++)
        {
            var task = list[index];
            var parent = index - 1;
            while (parent >= 0 && list[parent].Depth >= task.Depth)
            {
                parent--;
            }

            homes[index] = task.Depth > 0 && parent >= 0 ? homes[parent]
                : lines.TryGetValue(task.Id, out var known) && _sections[known.Line] is var own && own.Part.SlotOf() == task.Slot ? own
                : note.Find(NoteParts.Of(task.Slot, isTomorrow));
        }

        // Where the note has no such section, beside the nearest task of the same slot.
        foreach (var slot in list.Where((_, index) => homes[index] is null).Select(task => task.Slot).Distinct().ToList())
        {
            Spread(Enumerable.Range(0, list.Count).Where(index => list[index].Slot == slot).ToList(), homes);
        }

        return homes;
    }

    private static void Spread(List<int> indices, NoteSection?[] homes)
    {
        var last = (NoteSection?)null;
        foreach (var index in indices.Concat(Enumerable.Reverse(indices)))
        {
            last = homes[index] ??= last;
        }
    }
}
