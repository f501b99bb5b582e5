namespace StudyBot.Study.Notes;

/// <summary>Writes a list of tasks over the lines of a note.</summary>
/// <param name="written">What the lines were written from; null where the list has all that they say.</param>
internal sealed class NoteListPatch(Note note, TaskList? written, NoteStyle style, NoteEdit edit)
{
    private readonly NoteTree _tree = new(note);
    private readonly Note _note = note;
    private readonly NoteEdit _edit = edit;
    private readonly NoteTaskPatch _task = new(note, written, style, edit, new NoteTree(note).Indent);

    /// <summary>Gives back the lines of parts that the note does not have.</summary>
    public Dictionary<NotePart, List<string>> Apply(TaskList list, IReadOnlyDictionary<int, TaskId> ids, bool isTomorrow)
    {
        var lines = NoteHomes.Lines(_note, ids, isTomorrow);
        var homes = new NoteHomes(_note, lines, isTomorrow).Of(list);
        RemoveGone(list, lines);
        return new Writing(this, lines, Staying(list, lines, homes)).Apply(list, homes, isTomorrow);
    }

    private void RemoveGone(TaskList list, Dictionary<TaskId, NoteTask> lines)
    {
        var there = list.Select(task => task.Id).ToHashSet();
        foreach (var task in lines.Where(line => !there.Contains(line.Key)).Select(line => line.Value))
        {
            Forget(task);
        }
    }

    private void Forget(NoteTask? task)
    {
        foreach (var line in task is null ? [] : task.RemarkLines.Prepend(task.Line))
        {
            _edit.Remove(line);
        }
    }

    /// <summary>The lines that stay where they are: in each section as many as stand in order.</summary>
    private HashSet<int> Staying(TaskList list, Dictionary<TaskId, NoteTask> lines, NoteSection?[] homes)
    {
        var staying = new HashSet<int>();
        foreach (var section in _note.Sections)
        {
            var here = section.Tasks.Select(task => task.Line).ToHashSet();
            var own = Enumerable.Range(0, list.Count)
                .Where(index => homes[index] == section && lines.TryGetValue(list[index].Id, out var known) && here.Contains(known.Line))
                .Select(index => lines[list[index].Id].Line)
                .ToList();
            staying.UnionWith(LineDiff.Rising(own).Select(at => own[at]));
        }

        return staying;
    }

    /// <summary>One list on its way into the note.</summary>
    /// <param name="lines">The tasks that stand in it, as they stand.</param>
    /// <param name="staying">The lines of those that stay where they are.</param>
    private sealed class Writing(NoteListPatch patch, Dictionary<TaskId, NoteTask> lines, HashSet<int> staying)
    {
        private readonly Dictionary<NoteSection, NoteWalk> _walks = [];
        private readonly Dictionary<TaskId, string> _siblings = [];

        public Dictionary<NotePart, List<string>> Apply(TaskList list, NoteSection?[] homes, bool isTomorrow)
        {
            var missing = new Dictionary<NotePart, List<string>>();
            var path = new List<(TaskId Id, string Prefix)>();
            for (var index = 0; index < list.Count; index++)
            {
                var task = list[index];
                path.RemoveRange(Math.Min(task.Depth, path.Count), path.Count - Math.Min(task.Depth, path.Count));
                var above = path.Count > 0 ? path[^1] : ((TaskId Id, string Prefix)?)null;
                string prefix;
                if (homes[index] is { } home)
                {
                    prefix = Write(task, home, above);
                }
                else
                {
                    prefix = above is { } parent ? parent.Prefix + patch._tree.Indent : "";
                    var part = NoteParts.Of(task.Slot, isTomorrow);
                    missing.TryAdd(part, []);
                    missing[part].AddRange(patch._task.Write(task, lines.GetValueOrDefault(task.Id), prefix));
                    patch.Forget(lines.GetValueOrDefault(task.Id));
                }

                path.Add((task.Id, prefix));
                if (above is { } over)
                {
                    _siblings[over.Id] = prefix;
                }
            }

            return missing;
        }

        private string Write(StudyTask task, NoteSection home, (TaskId Id, string Prefix)? above)
        {
            var walk = _walks.TryGetValue(home, out var there) ? there : _walks[home] = Begin(home);
            var known = lines.GetValueOrDefault(task.Id);
            if (known is not null && staying.Contains(known.Line)
                && walk.FindPrefix(known.Line, task.Depth, Prefixes(task, known, above, home, walk)) is { } standing)
            {
                patch._task.Patch(task, known, standing);
                walk.Stay(known.Line, task.Depth, standing, LastOwn(known), known.RemarkLines.Append(known.Line).Max());
                return standing;
            }

            var behind = walk.PlaceOf(task.Depth);
            var prefixes = Prefixes(task, null, above, home, walk).ToList();
            var prefix = walk.FindPrefix(behind + 1, task.Depth, prefixes) ?? prefixes[^1];
            patch._edit.InsertAfter(behind, patch._task.Write(task, known, prefix));
            patch.Forget(known);
            walk.Come(behind, task.Depth, prefix);
            return prefix;
        }

        private NoteWalk Begin(NoteSection section)
        {
            var passed = lines.Values.Select(task => task.Line)
                .Concat(lines.Values.Where(task => !staying.Contains(task.Line)).SelectMany(task => task.RemarkLines));
            return new NoteWalk(patch._note, section, patch._edit, First(section), [.. passed]);
        }

        /// <summary>How far in a task may stand, what suits it best first.</summary>
        /// <param name="standing">The line that it stays on, if it does.</param>
        private IEnumerable<string> Prefixes(StudyTask task, NoteTask? standing, (TaskId Id, string Prefix)? above, NoteSection home, NoteWalk walk)
        {
            if (above is not { } parent)
            {
                var own = standing is { Depth: 0 } ? standing.Box.Prefix : null;
                return new[] { own, walk.Root, RootPrefix(home), "" }.OfType<string>();
            }

            // Below a parent that has not moved in or out, what stood below it still does.
            var over = lines.TryGetValue(parent.Id, out var known) && known.Box.Prefix == parent.Prefix ? known : null;
            var isBelowIt = over is not null && standing is not null && standing.Depth == task.Depth && patch._tree.ParentOf(standing) == over;
            return new[]
            {
                isBelowIt ? standing!.Box.Prefix : null,
                _siblings.GetValueOrDefault(parent.Id),
                over is null ? null : patch._tree.FirstBelow(over)?.Box.Prefix,
                parent.Prefix + patch._tree.Indent,
            }.OfType<string>();
        }

        /// <summary>
        /// Above the first line that stays; where none does, below all that stands in the section, for what stands further in would belong to
        /// it. Only what is left open at the end of a note would take it in.
        /// </summary>
        private int First(NoteSection section)
        {
            var first = section.Tasks.Select(task => task.Line).Where(staying.Contains).DefaultIfEmpty(-1).Min();
            return first >= 0 ? first - 1
                : patch._note.Closer is not null && section == patch._note.Sections[^1] ? section.From - 1 : section.Until - 1;
        }

        /// <summary>How a task stands above all others of a section: as the first of those that stay does.</summary>
        private string? RootPrefix(NoteSection section) =>
            (section.Tasks.FirstOrDefault(task => task.Depth == 0 && staying.Contains(task.Line)) ?? section.Tasks.FirstOrDefault(task => task.Depth == 0))?.Box.Prefix;

        /// <summary>
        /// The last of the lines that say something of a task before what stands below it; a fence that is not closed among them would take
        /// in what comes behind it.
        /// </summary>
        private int LastOwn(NoteTask task)
        {
            var (last, open) = (task.Line, -1);
            var below = patch._tree.FirstBelow(task)?.Line ?? int.MaxValue;
            foreach (var line in task.RemarkLines.TakeWhile(line => line < below))
            {
                last = line;
                if (patch._note.Text.Span(line).TrimStart(" \t>") is ['`', '`', '`', ..] or ['~', '~', '~', ..])
                {
                    open = open < 0 ? line : -1;
                }
            }

            return open < 0 ? last : open - 1;
        }
    }
}
