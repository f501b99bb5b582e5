using System.Collections.Immutable;

namespace StudyBot.Study.Notes;

/// <summary>
/// Writes a day over the note it came from: only the lines of what changed differ, and what was not understood stays where it was.
/// A day that has not changed gives the note back to the last byte.
/// </summary>
internal sealed class NotePatch
{
    private readonly Note _note;
    private readonly Day? _written;
    private readonly Day _now;
    private readonly NoteOutline _outline;
    private readonly NoteStyle _style;
    private readonly NoteEdit _edit;
    private readonly NoteListPatch _lists;
    private readonly Dictionary<NotePart, List<string>> _missing = [];
    private bool _isClosed;

    private NotePatch(Note note, Day? written, Day now, NoteOutline outline, NoteStyle style)
    {
        (_note, _written, _now, _outline) = (note, written, now, outline);
        _style = style with { Profile = note.WrittenAs };
        _edit = new NoteEdit(note);
        _lists = new NoteListPatch(note, written is null ? null : TaskList.Of(written.Tasks.Concat(written.Tomorrow)), _style, _edit);
    }

    /// <param name="written">The day as it was when the note was read or written, by which its lines are known again.</param>
    public static NoteText Apply(Note note, Day written, Day now, NoteOutline outline, NoteStyle style)
    {
        var (tasks, tomorrow) = (NoteTaskIds.Of(note, written.Tasks, isTomorrow: false), NoteTaskIds.Of(note, written.Tomorrow, isTomorrow: true));
        return Apply(note, new Dictionary<int, TaskId>(tasks.Concat(tomorrow)), written, now, outline, style);
    }

    /// <param name="ids">The tasks that stand on the lines of the note; a line that is none of the day's stays.</param>
    /// <param name="written">Whose texts the note has, as far as it has them; null where the day has all of the note's.</param>
    public static NoteText Apply(Note note, IReadOnlyDictionary<int, TaskId> ids, Day? written, Day now, NoteOutline outline, NoteStyle style)
    {
        var patch = new NotePatch(note, written, now, outline, style);
        foreach (var part in NoteParts.Texts)
        {
            patch.PatchText(part);
        }

        foreach (var (part, lines) in patch._lists.Apply(now.Tasks, ids, isTomorrow: false).Concat(patch._lists.Apply(now.Tomorrow, ids, isTomorrow: true)))
        {
            patch._missing[part] = lines;
        }

        patch.AddMissing();
        return patch._edit.Apply();
    }

    private void PatchText(NotePart part)
    {
        var target = NoteTexts.Lines(_now, part, _style.Profile);
        var source = Source(part);
        if (source.Count == 0)
        {
            if (target.Length > 0 && _note.Find(part) is { } empty)
            {
                Fill(empty, target);
            }
            else if (target.Length > 0)
            {
                _missing[part] = [.. target];
            }

            return;
        }

        var keys = NoteEscape.Lines([.. source.Select(line => line < 0 ? "" : _note.Text.Line(line))], _style.Profile);
        target = _written is null ? target : Merged(NoteTexts.Lines(_written, part, _style.Profile), target, keys);
        Patch(source, LineDiff.Match(keys, target), target);
    }

    /// <summary>What stands in the note and was never in the day stays.</summary>
    private static string[] Merged(string[] written, string[] now, string[] source)
    {
        if (written.SequenceEqual(source))
        {
            return now;
        }

        var merged = ThreeTexts.Merge(LineDiff.Common(written, source), now, source);
        return [.. merged.Lines.Select(line => line.IsOurs ? now[line.Line] : source[line.Line])];
    }

    /// <summary>The lines of a part; -1 for the blank line between two sections of the same part.</summary>
    private List<int> Source(NotePart part)
    {
        var lines = new List<int>();
        foreach (var section in _note.Sections.Where(section => section.Part == part && section.Until > section.From))
        {
            if (lines.Count > 0)
            {
                lines.Add(-1);
            }

            lines.AddRange(Enumerable.Range(section.From, section.Until - section.From));
        }

        return lines;
    }

    private void Patch(List<int> source, int[] matches, string[] target)
    {
        var next = 0;
        var last = source[0] - 1;
        for (var at = 0; at < source.Count; at++)
        {
            if (matches[at] >= 0)
            {
                _edit.InsertAfter(last, target[next..matches[at]]);
                next = matches[at] + 1;
            }
            else if (source[at] >= 0)
            {
                _edit.Remove(source[at]);
            }

            // What comes behind the blank line between two sections stands in the second of them.
            last = source[at] >= 0 ? source[at] : matches[at] >= 0 ? source[at + 1] - 1 : last;
        }

        _edit.InsertAfter(last, target[next..]);
    }

    /// <summary>A divider right below a text would make a heading of it.</summary>
    private void Fill(NoteSection section, IEnumerable<string> lines)
    {
        var isTight = section.From < _note.Text.Lines.Length && section.From < section.End && !_note.Text.Span(section.From).IsWhiteSpace();
        _edit.InsertAfter(section.From - 1, isTight ? lines.Append("") : lines);
    }

    private void AddMissing()
    {
        foreach (var part in _missing.Keys.OrderBy(_outline.IndexOf).ToList())
        {
            if (part.Above() is { } above && (_note.Find(above) is not null || _missing.ContainsKey(above)))
            {
                continue;
            }

            // A smaller section cannot be without the larger one above it.
            AddSection(part.Above() ?? part);
        }

        foreach (var (part, lines) in _missing.Where(missing => missing.Key.Above() is { } above && _note.Find(above) is not null))
        {
            AddBelow(part, lines);
        }
    }

    private void AddSection(NotePart part)
    {
        var level = Level;
        var body = new List<string> { Heading(part, level) };
        body.AddRange(_missing.GetValueOrDefault(part, []));
        foreach (var below in _missing.Keys.Where(missing => missing.Above() == part).OrderBy(_outline.IndexOf))
        {
            body.Add("");
            body.Add(Heading(below, level + 1));
            body.AddRange(_missing[below]);
        }

        if (part.IsText())
        {
            body.Add("");
        }

        // What comes behind it in the template begins somewhere, or the note ends.
        var order = _outline.IndexOf(part);
        var behind = _note.Sections.FirstOrDefault(section => section.Part is not (NotePart.Other or NotePart.Tags)
            && section.Part.Above() is null && _outline.IndexOf(section.Part) > order);
        if (behind is not null)
        {
            _edit.InsertAfter(behind.Heading!.Line - 1, body.Append(IsDivided ? "---" : ""));
            return;
        }

        var end = _note.Text.Lines.Length;
        var isClosed = EndsDivided;
        string[] before = end == 0 || isClosed ? [] : IsDivided ? ["", "---"] : [""];
        if (_note.Closer is { } closer && !_isClosed)
        {
            _isClosed = true;
            before = [closer, .. before];
        }

        _edit.InsertAfter(end - 1, before.Concat(body).Concat(isClosed ? ["---"] : []));
    }

    private void AddBelow(NotePart part, List<string> lines)
    {
        var above = _note.Sections.Last(section => section.Part == part.Above() || section.Part.Above() == part.Above());
        IEnumerable<string> body = [.. above.Until > above.From ? [""] : Array.Empty<string>(), Heading(part, Level + 1), .. lines];
        var isTight = part.IsText() && above.Until < above.End && !_note.Text.Span(above.Until).IsWhiteSpace();
        _edit.InsertAfter(above.Until - 1, isTight ? body.Append("") : body);
    }

    private string Heading(NotePart part, int level) => $"{new string('#', Math.Min(level, 6))} {_outline.Of(part).Title}";

    private int Level => _note.Sections
        .Where(section => section.Part != NotePart.Other && section.Part.Above() is null)
        .Select(section => section.Heading!.Level)
        .DefaultIfEmpty(_outline.Places[0].Level)
        .Min();

    private bool IsDivided => _note.Sections.Any(section => section.Part != NotePart.Other
        && Enumerable.Range(section.Until, section.End - section.Until).Any(line => !_note.Text.Span(line).IsWhiteSpace()));

    private bool EndsDivided => _note.Sections.Length > 0 && _note.Sections[^1] is var last
        && Enumerable.Range(last.Until, last.End - last.Until).Any(line => !_note.Text.Span(line).IsWhiteSpace());
}
