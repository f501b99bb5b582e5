namespace StudyBot.Study.Notes;

/// <summary>Writes a list of tasks over the lines of a note.</summary>
/// <param name="written">What the lines were written from; null where the list has all that they say.</param>
internal sealed class NoteListPatch(Note note, TaskList? written, NoteStyle style, NoteEdit edit)
{
    private readonly Dictionary<int, NoteTask> _tasks = note.Tasks.ToDictionary(task => task.Line);
    private readonly NoteTree _tree = new(note);
    private readonly Dictionary<int, NoteSection> _sections = note.Sections
        .SelectMany(section => section.Tasks.Select(task => (task.Line, section)))
        .ToDictionary(pair => pair.Line, pair => pair.section);

    /// <summary>Gives back the lines of parts that the note does not have.</summary>
    public Dictionary<NotePart, List<string>> Apply(TaskList list, IReadOnlyDictionary<int, TaskId> ids, bool isTomorrow)
    {
        var lines = Lines(ids, isTomorrow);
        RemoveGone(list, lines);
        var homes = Homes(list, lines, isTomorrow);
        var staying = Staying(list, lines, homes);
        var places = new Dictionary<NoteSection, NoteAnchor>();
        var roots = new Dictionary<NoteSection, string>();
        var siblings = new Dictionary<TaskId, string>();
        var missing = new Dictionary<NotePart, List<string>>();
        var path = new List<(TaskId Id, string Prefix)>();
        for (var index = 0; index < list.Count; index++)
        {
            var task = list[index];
            path.RemoveRange(Math.Min(task.Depth, path.Count), path.Count - Math.Min(task.Depth, path.Count));
            var known = lines.GetValueOrDefault(task.Id);
            var (parent, home) = (path.Count > 0 ? path[^1] : ((TaskId Id, string Prefix)?)null, homes[index]);
            var isStaying = known is not null && staying.Contains(known.Line);
            var prefix = parent is { } above ? PrefixOf(task, isStaying ? known : null, above, lines, siblings)
                : isStaying && known!.Depth == 0 ? known.Box.Prefix
                : home is null ? ""
                : roots.GetValueOrDefault(home) ?? RootPrefix(home, staying);
            path.Add((task.Id, prefix));
            if (parent is { } over)
            {
                siblings[over.Id] = prefix;
            }
            else if (home is not null)
            {
                roots[home] = prefix;
            }

            if (home is null)
            {
                var part = NoteParts.Of(task.Slot, isTomorrow);
                missing.TryAdd(part, []);
                missing[part].AddRange(Written(task, known, prefix));
                Forget(known);
            }
            else if (isStaying)
            {
                PatchInPlace(task, known!, prefix);
                Anchor(home).Pass(task.Depth, LastOwn(known!), known!.RemarkLines.Append(known.Line).Max());
            }
            else
            {
                edit.InsertAfter(Anchor(home).For(task.Depth), Written(task, known, prefix));
                Forget(known);
            }
        }

        return missing;

        NoteAnchor Anchor(NoteSection section) => places.TryGetValue(section, out var place) ? place : places[section] = new NoteAnchor(First(section, staying));
    }

    private Dictionary<TaskId, NoteTask> Lines(IReadOnlyDictionary<int, TaskId> ids, bool isTomorrow)
    {
        var lines = new Dictionary<TaskId, NoteTask>();
        foreach (var (line, id) in ids.OrderBy(pair => pair.Key))
        {
            if (_sections.TryGetValue(line, out var section) && section.Part.IsTomorrow() == isTomorrow)
            {
                lines.TryAdd(id, _tasks[line]);
            }
        }

        return lines;
    }

    private void RemoveGone(TaskList list, Dictionary<TaskId, NoteTask> lines)
    {
        foreach (var (id, task) in lines)
        {
            if (list.Find(id) is null)
            {
                Forget(task);
            }
        }
    }

    private void Forget(NoteTask? task)
    {
        foreach (var line in task is null ? [] : task.RemarkLines.Prepend(task.Line))
        {
            edit.Remove(line);
        }
    }

    /// <summary>For each task the section it is written in: its own while the slot is the same, that of its parent, else the first of its part.</summary>
    private NoteSection?[] Homes(TaskList list, Dictionary<TaskId, NoteTask> lines, bool isTomorrow)
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

    /// <summary>The lines that stay where they are: in each section as many as stand in order.</summary>
    private HashSet<int> Staying(TaskList list, Dictionary<TaskId, NoteTask> lines, NoteSection?[] homes)
    {
        var staying = new HashSet<int>();
        foreach (var section in note.Sections)
        {
            var own = Enumerable.Range(0, list.Count)
                .Where(index => homes[index] == section && lines.TryGetValue(list[index].Id, out var known) && _sections[known.Line] == section)
                .Select(index => lines[list[index].Id].Line)
                .ToList();
            staying.UnionWith(LineDiff.Rising(own).Select(at => own[at]));
        }

        return staying;
    }

    /// <summary>
    /// Above the first line that stays; where none does, below all that stands in the section, for what stands further in would belong to
    /// it. Only what is left open at the end of a note would take it in.
    /// </summary>
    private int First(NoteSection section, HashSet<int> staying)
    {
        var first = section.Tasks.Select(task => task.Line).Where(staying.Contains).DefaultIfEmpty(-1).Min();
        return first >= 0 ? first - 1 : note.Closer is not null && section == note.Sections[^1] ? section.From - 1 : section.Until - 1;
    }

    /// <summary>The last of the lines that go on from a task without a gap; a fence that is not closed among them would take in what comes behind it.</summary>
    private int LastOwn(NoteTask task)
    {
        var (last, open) = (task.Line, -1);
        foreach (var line in task.RemarkLines.TakeWhile((line, index) => line == task.Line + 1 + index))
        {
            last = line;
            if (note.Text.Span(line).TrimStart(" \t>") is ['`', '`', '`', ..] or ['~', '~', '~', ..])
            {
                open = open < 0 ? line : -1;
            }
        }

        return open < 0 ? last : open - 1;
    }

    /// <summary>How a task stands above all others of a section: as the first of those that stay does.</summary>
    private static string RootPrefix(NoteSection section, HashSet<int> staying) =>
        (section.Tasks.FirstOrDefault(task => task.Depth == 0 && staying.Contains(task.Line)) ?? section.Tasks.FirstOrDefault(task => task.Depth == 0))?.Box.Prefix ?? "";

    /// <param name="standing">The line that it stays on, if it does.</param>
    private string PrefixOf(
        StudyTask task, NoteTask? standing, (TaskId Id, string Prefix) above, Dictionary<TaskId, NoteTask> lines, Dictionary<TaskId, string> siblings)
    {
        // Below a parent that has not moved in or out, what stood below it still does.
        var isParentWhereItWas = lines.TryGetValue(above.Id, out var parent) && parent.Box.Prefix == above.Prefix;
        if (isParentWhereItWas && standing is not null && standing.Depth == task.Depth && _tree.ParentOf(standing) == parent)
        {
            return standing.Box.Prefix;
        }

        // Never further in than the one before it, or it would be below that.
        return siblings.TryGetValue(above.Id, out var sibling) ? sibling
            : (isParentWhereItWas ? _tree.FirstBelow(parent!)?.Box.Prefix : null)
                ?? above.Prefix + _tree.Indent;
    }

    private void PatchInPlace(StudyTask task, NoteTask known, string prefix)
    {
        edit.Replace(known.Line, Box(task, known, prefix).Write());
        var said = NoteRemark.TextOf(note, known);
        var now = NoteRemark.LinesOf(Kept(task, said));
        var (before, after) = (NoteRemark.KeysOf(said, style.Profile), Array.ConvertAll(now, line => NoteRemark.Key(line, style.Profile)));
        if (before.SequenceEqual(after))
        {
            if (prefix != known.Box.Prefix)
            {
                known.RemarkLines.ToList().ForEach(line => edit.Replace(line, Indented(line, known, prefix)));
            }

            return;
        }

        var matches = LineDiff.Match(before, after);
        var (last, next) = (known.Line, 0);
        for (var at = 0; at < before.Length; at++)
        {
            var line = known.RemarkLines[at];
            if (matches[at] < 0)
            {
                edit.Remove(line);
            }
            else
            {
                edit.InsertAfter(last, now[next..matches[at]].Select(text => Remark(text, known, prefix)));
                edit.Replace(line, Indented(line, known, prefix));
                next = matches[at] + 1;
            }

            last = line;
        }

        edit.InsertAfter(last, now[next..].Select(text => Remark(text, known, prefix)));
    }

    /// <summary>What is said now; with what stands in the note and was never said in the day.</summary>
    private string? Kept(StudyTask task, string? said)
    {
        if (written?.Find(task.Id) is not { } before || before.Remark == said)
        {
            return task.Remark;
        }

        var (ours, theirs) = (NoteRemark.LinesOf(task.Remark), NoteRemark.LinesOf(said));
        var keys = NoteRemark.KeysOf(said, style.Profile);
        var merged = ThreeTexts.Merge(
            LineDiff.Common(NoteRemark.KeysOf(before.Remark, style.Profile), keys), NoteRemark.KeysOf(task.Remark, style.Profile), keys);
        return string.Join('\n', merged.Lines.Select(line => line.IsOurs ? ours[line.Line] : theirs[line.Line]));
    }

    private string Remark(string text, NoteTask? known, string prefix)
    {
        var first = known is { RemarkLines: [var line, ..] } ? note.Text.Line(line) : null;
        var indent = first is not null && prefix == known!.Box.Prefix ? first[..^first.TrimStart(' ', '\t', '>').Length] : prefix + _tree.Indent;
        return NoteRemark.Write(text, indent, style.Profile);
    }

    private string Indented(int line, NoteTask known, string prefix)
    {
        var text = note.Text.Line(line);
        return text.StartsWith(known.Box.Prefix, StringComparison.Ordinal) ? prefix + text[known.Box.Prefix.Length..] : text;
    }

    private NoteBox Box(StudyTask task, NoteTask known, string prefix)
    {
        var words = NoteEscape.Inline(NoteBox.WordsOf(task.Text), style.Profile);
        var box = known.Box.Marked(NoteMark.For(task.State, known.Box.Mark, style.MarksCarried)) with { Prefix = prefix };
        return words == NoteEscape.Inline(box.Words, style.Profile) ? box : box with { Words = words };
    }

    /// <summary>A task with what is said of it, where it did not stand before; what stood elsewhere comes as it stood.</summary>
    private List<string> Written(StudyTask task, NoteTask? known, string prefix)
    {
        var bullet = note.Tasks.FirstOrDefault()?.Box.Bullet is { } common && !char.IsAsciiDigit(common[0]) ? common : "- [";
        var remark = known is null ? [] : NoteRemark.KeysOf(NoteRemark.TextOf(note, known), style.Profile);
        return known is not null && remark.SequenceEqual(NoteRemark.KeysOf(task.Remark, style.Profile))
            ? [Box(task, known, prefix).Write(), .. known.RemarkLines.Select(line => Indented(line, known, prefix))]
            :
            [
                known is null ? NoteWriter.Line(task, prefix, bullet, style) : Box(task, known, prefix).Write(),
                .. NoteRemark.LinesOf(task.Remark).Select(line => NoteRemark.Write(line, prefix + _tree.Indent, style.Profile)),
            ];
    }
}
