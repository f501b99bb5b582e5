using System.Text;

namespace StudyBot.Study.Notes;

/// <summary>A note's lines while some of them change; the others come out as they went in.</summary>
internal sealed class NoteEdit(Note note)
{
    private readonly NoteText _text = note.Text;

    /// <summary>The first lines of headings that are underlined: right below a text they would be its last lines.</summary>
    private readonly HashSet<int> _underlined = [.. note.Sections.Select(section => section.Heading).OfType<NoteHeading>().Where(heading => heading.IsUnderlined).Select(heading => heading.Line)];

    /// <summary>A divider as the first line, and no other one like it: one more would make front matter of all between them.</summary>
    private readonly bool _isOpen = note is { FrontMatter: null, Text.Lines.Length: > 0 } && note.Text.Span(0).TrimEnd() is "---";

    private readonly Dictionary<int, string> _replaced = [];
    private readonly HashSet<int> _removed = [];
    private readonly Dictionary<int, List<string>> _inserted = [];

    public bool IsEmpty => _replaced.Count + _removed.Count + _inserted.Count == 0;

    public void Replace(int line, string with)
    {
        if (!_text.Span(line).SequenceEqual(with))
        {
            _replaced[line] = with;
        }
    }

    /// <summary>A line as it stands by now; null for one that is removed.</summary>
    public string? Find(int line) => _removed.Contains(line) ? null : _replaced.GetValueOrDefault(line) ?? _text.Line(line);

    public void Remove(int line) => _removed.Add(line);

    /// <param name="line">-1 for above the first line.</param>
    public void InsertAfter(int line, params IEnumerable<string> lines)
    {
        var added = (_isOpen ? lines.Select(Harmless) : lines).ToList();
        if (added.Count == 0)
        {
            return;
        }

        if (!_inserted.TryGetValue(line, out var list))
        {
            _inserted[line] = list = [];
        }

        list.AddRange(added);
    }

    public NoteText Apply()
    {
        if (IsEmpty)
        {
            return _text;
        }

        var result = new StringBuilder(_text.Text.Length + 256);
        Insert(result, -1);
        for (var line = 0; line < _text.Lines.Length; line++)
        {
            if (!_removed.Contains(line))
            {
                Open(result);
                if (_underlined.Contains(line) && (_removed.Contains(line - 1) || _inserted.ContainsKey(line - 1)))
                {
                    result.Append(_text.Break);
                }

                if (result.Length > 0 && result[^1] == '\r' && _text.Lines[line] is { Length: 0, Break: 1 } && _text.Text[_text.Lines[line].End] == '\n')
                {
                    // Two line ends that came together would be one.
                    result.Append('\n');
                }

                result.Append(_replaced.TryGetValue(line, out var with) ? with : _text.Span(line));
                result.Append(_text.Text, _text.Lines[line].End, _text.Lines[line].Break);
            }

            Insert(result, line);
        }

        if (note.FrontMatter is null && !_isOpen && FirstLine(result) is "---")
        {
            // What stood above a divider is gone, and only at the very head of a note it would be the beginning of something else.
            result.Insert(0, _text.Break);
        }

        return NoteText.Of(_text.HasMark ? '\uFEFF' + result.ToString() : result.ToString());
    }

    private static string FirstLine(StringBuilder text)
    {
        var length = 0;
        while (length < text.Length && text[length] is not ('\r' or '\n'))
        {
            length++;
        }

        return text.ToString(0, length).TrimEnd();
    }

    private static string Harmless(string line) => line.TrimEnd() switch
    {
        "---" => "***",
        "..." => @"\...",
        _ => line,
    };

    private void Insert(StringBuilder result, int after)
    {
        if (!_inserted.TryGetValue(after, out var lines))
        {
            return;
        }

        foreach (var line in lines)
        {
            Open(result);
            result.Append(line).Append(_text.Break);
        }
    }

    /// <summary>A last line without an end gets one when something comes behind it.</summary>
    private void Open(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] is not ('\n' or '\r'))
        {
            result.Append(_text.Break);
        }
    }
}
