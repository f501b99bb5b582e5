using System.Text;

namespace StudyBot.Study.Notes;

/// <summary>A note's lines while some of them change; the others come out as they went in.</summary>
internal sealed class NoteEdit(NoteText text, bool hasFrontMatter)
{
    /// <summary>A divider as the first line, and no other one like it: one more would make front matter of all between them.</summary>
    private readonly bool _isOpen = !hasFrontMatter && text.Lines.Length > 0 && text.Span(0).TrimEnd() is "---";

    private readonly Dictionary<int, string> _replaced = [];
    private readonly HashSet<int> _removed = [];
    private readonly Dictionary<int, List<string>> _inserted = [];

    public bool IsEmpty => _replaced.Count + _removed.Count + _inserted.Count == 0;

    public void Replace(int line, string with)
    {
        if (!text.Span(line).SequenceEqual(with))
        {
            _replaced[line] = with;
        }
    }

    public void Remove(int line) => _removed.Add(line);

    /// <param name="line">-1 for above the first line.</param>
    public void InsertAfter(int line, params IEnumerable<string> lines)
    {
        if (!_inserted.TryGetValue(line, out var list))
        {
            _inserted[line] = list = [];
        }

        list.AddRange(_isOpen ? lines.Select(Harmless) : lines);
    }

    public NoteText Apply()
    {
        if (IsEmpty)
        {
            return text;
        }

        var result = new StringBuilder(text.Text.Length + 256);
        Insert(result, -1);
        for (var line = 0; line < text.Lines.Length; line++)
        {
            if (!_removed.Contains(line))
            {
                Open(result);
                if (result.Length > 0 && result[^1] == '\r' && text.Lines[line] is { Length: 0, Break: 1 } && text.Text[text.Lines[line].End] == '\n')
                {
                    // Two line ends that came together would be one.
                    result.Append('\n');
                }

                result.Append(_replaced.TryGetValue(line, out var with) ? with : text.Span(line));
                result.Append(text.Text, text.Lines[line].End, text.Lines[line].Break);
            }

            Insert(result, line);
        }

        return NoteText.Of(text.HasMark ? '\uFEFF' + result.ToString() : result.ToString());
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
            result.Append(line).Append(text.Break);
        }
    }

    /// <summary>A last line without an end gets one when something comes behind it.</summary>
    private void Open(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] is not ('\n' or '\r'))
        {
            result.Append(text.Break);
        }
    }
}
