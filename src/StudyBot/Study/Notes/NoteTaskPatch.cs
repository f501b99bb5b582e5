namespace StudyBot.Study.Notes;

/// <summary>Writes one task into a note, with what is said of it.</summary>
/// <param name="written">What the lines were written from; null where the list has all that they say.</param>
/// <param name="indent">What stands before a line below a task more than before the task.</param>
internal sealed class NoteTaskPatch(Note note, TaskList? written, NoteStyle style, NoteEdit edit, string indent)
{
    /// <summary>Over the lines that it has.</summary>
    public void Patch(StudyTask task, NoteTask known, string prefix)
    {
        edit.Replace(known.Line, Box(task, known, prefix).Write());
        if (prefix != known.Box.Prefix || task.Depth < known.Depth)
        {
            // Where it was one of the deepest, boxes belong to what is said of it.
            var lines = Moved(known, prefix, task.Depth);
            for (var at = 0; at < lines.Length; at++)
            {
                edit.Replace(known.RemarkLines[at], lines[at]);
            }
        }

        var said = NoteRemark.TextOf(note, known);
        var now = NoteRemark.LinesOf(Kept(task, said));
        var (before, after) = (NoteRemark.KeysOf(said, style.Profile), Array.ConvertAll(now, line => NoteRemark.Key(line, style.Profile)));
        if (!before.SequenceEqual(after))
        {
            var texts = NoteRemark.Harmless(Array.ConvertAll(now, text => Remark(text, known, prefix, task.Depth)), task.Depth);
            PatchRemark(known, LineDiff.Match(before, after), texts);
        }
    }

    private void PatchRemark(NoteTask known, int[] matches, string[] texts)
    {
        var standing = NoteRemark.SayingLines(note, known);
        var (last, next) = (known.Line, 0);
        for (var at = 0; at < matches.Length; at++)
        {
            if (matches[at] < 0)
            {
                edit.Remove(standing[at]);
            }
            else
            {
                edit.InsertAfter(last, texts[next..matches[at]]);
                next = matches[at] + 1;
            }

            last = standing[at];
        }

        edit.InsertAfter(last, texts[next..]);
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

    private string Remark(string text, NoteTask? known, string prefix, int depth)
    {
        var first = known is { RemarkLines: [var line, ..] } ? note.Text.Line(line) : null;
        var start = first is not null && prefix == known!.Box.Prefix ? first[..^first.TrimStart(' ', '\t', '>').Length] : prefix + indent;
        return NoteRemark.Write(text, start, depth, style.Profile);
    }

    private string[] Moved(NoteTask known, string prefix, int depth) =>
        NoteRemark.Harmless([.. known.RemarkLines.Select(line => Indented(line, known, prefix))], depth);

    private string Indented(int line, NoteTask known, string prefix)
    {
        var text = note.Text.Line(line);
        var moved = text.StartsWith(known.Box.Prefix, StringComparison.Ordinal) ? prefix + text[known.Box.Prefix.Length..] : text;
        return prefix == known.Box.Prefix || NoteColumn.Of(moved).IsBelow(NoteColumn.Of(prefix + "-")) ? moved : prefix + indent + text.TrimStart(' ', '\t', '>');
    }

    private NoteBox Box(StudyTask task, NoteTask known, string prefix)
    {
        var words = NoteEscape.Inline(NoteBox.WordsOf(task.Text), style.Profile);
        var box = known.Box.Marked(NoteMark.For(task.State, known.Box.Mark, style.MarksCarried)) with { Prefix = prefix };
        return words == NoteEscape.Inline(box.Words, style.Profile) ? box : box with { Words = words };
    }

    /// <summary>A task with what is said of it, where it did not stand before; what stood elsewhere comes as it stood.</summary>
    public List<string> Write(StudyTask task, NoteTask? known, string prefix)
    {
        var bullet = note.Tasks.FirstOrDefault()?.Box.Bullet is { } common && !char.IsAsciiDigit(common[0]) ? common : "- [";
        var remark = known is null ? [] : NoteRemark.KeysOf(NoteRemark.TextOf(note, known), style.Profile);
        return known is not null && remark.SequenceEqual(NoteRemark.KeysOf(task.Remark, style.Profile))
            ? [Box(task, known, prefix).Write(), .. Moved(known, prefix, task.Depth)]
            :
            [
                known is null ? NoteWriter.Line(task, prefix, bullet, style) : Box(task, known, prefix).Write(),
                .. NoteRemark.Below(task.Remark, prefix + indent, task.Depth, style.Profile),
            ];
    }
}
