using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>Reads the tasks of a section as trees: what stands further in is below what stands further out, however it is indented.</summary>
internal static class NoteTasks
{
    /// <summary>Null where they stand below each other too deeply.</summary>
    public static ImmutableArray<NoteTask>? Read(NoteText text, NoteBlocks blocks, NoteSection section)
    {
        var tasks = new List<(NoteTask Task, List<int> Remark)>();
        var (path, owners) = (new NotePath(), new List<int>());
        var fence = default(NoteColumn);
        for (var line = section.From; line < section.Until; line++)
        {
            var kind = blocks.Kinds[line];
            if (kind == NoteLineKind.Blank)
            {
                continue;
            }

            // The lines of a fence belong where its first one does, wherever they stand.
            var goesOn = kind == NoteLineKind.Code && line > section.From && blocks.Kinds[line - 1] == NoteLineKind.Code;
            var column = goesOn ? fence : NoteColumn.Of(text.Span(line));
            fence = column;
            var box = kind == NoteLineKind.Text ? NoteBox.Read(text.Line(line)) : null;
            path.Pass(column);
            owners.RemoveRange(path.Count, owners.Count - path.Count);
            if (path.Count > NoteLimits.Levels)
            {
                return null;
            }

            if (box is not null && path.Count < Limits.Levels)
            {
                path.Open(column);
                owners.Add(tasks.Count);
                tasks.Add((new NoteTask(line, box, path.Count - 1), []));
            }
            else if (path.Count > 0 && kind is NoteLineKind.Text or NoteLineKind.Code)
            {
                // Deeper than sub-tasks go, a box is a line of what is said of the last of them.
                var owner = owners[Math.Min(path.Count, Limits.Levels) - 1];
                tasks[owner].Remark.Add(line);
                if (box is not null)
                {
                    path.Open(column);
                    owners.Add(owner);
                }
            }
        }

        return [.. tasks.Select(task => task.Task with { RemarkLines = [.. task.Remark] })];
    }
}
