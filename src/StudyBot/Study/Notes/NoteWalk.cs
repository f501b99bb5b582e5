namespace StudyBot.Study.Notes;

/// <summary>
/// Goes down a section while its tasks are written over it, and reads on the way what stands between them as the reader will: so it is
/// known of each place how far in a line has to stand.
/// </summary>
/// <param name="first">The line behind which a task is written that comes before all others.</param>
/// <param name="written">The lines that are written task by task: they are passed when their tasks are.</param>
internal sealed class NoteWalk(Note note, NoteSection section, NoteEdit edit, int first, HashSet<int> written)
{
    private readonly NoteAnchor _anchor = new(first);
    private NotePath _path = new();
    private NoteColumn _fence;
    private int _next = section.From;

    /// <summary>How far in the last task stands that is below none; null before the first.</summary>
    public string? Root { get; set; }

    /// <summary>The first of these that puts a task at this depth, where it stands; null where none does.</summary>
    public string? FindPrefix(int line, int depth, IEnumerable<string> prefixes)
    {
        var (path, fence, next) = (_path.Copy(), _fence, _next);
        ReadTo(line);
        var found = prefixes.FirstOrDefault(prefix => _path.LevelOf(ColumnOf(prefix)) == depth);
        if (found is null)
        {
            (_path, _fence, _next) = (path, fence, next);
        }

        return found;
    }

    /// <summary>The line behind which a task of this depth is written that did not stand here.</summary>
    public int PlaceOf(int depth) => _anchor.For(depth);

    /// <summary>A task that stays on its line.</summary>
    /// <param name="own">The last line of it before what stands below it.</param>
    /// <param name="last">The last line that says something of it, below its sub-tasks perhaps.</param>
    public void Stay(int line, int depth, string prefix, int own, int last)
    {
        ReadTo(line);
        _next = Math.Max(_next, line + 1);
        _anchor.Pass(depth, own, last);
        Open(depth, prefix);
    }

    /// <summary>A task that is written behind a line.</summary>
    public void Come(int behind, int depth, string prefix)
    {
        ReadTo(behind + 1);
        Open(depth, prefix);
    }

    private static NoteColumn ColumnOf(string prefix) => NoteColumn.Of(prefix + "-");

    private void Open(int depth, string prefix)
    {
        Root = depth == 0 ? prefix : Root;
        _path.Pass(ColumnOf(prefix));
        _path.Open(ColumnOf(prefix));
    }

    private void ReadTo(int line)
    {
        for (; _next < Math.Min(line, section.Until); _next++)
        {
            var kind = note.Kinds[_next];
            if (kind == NoteLineKind.Blank || written.Contains(_next) || edit.Find(_next) is not { } text)
            {
                continue;
            }

            _fence = kind == NoteLineKind.Code && _next > section.From && note.Kinds[_next - 1] == NoteLineKind.Code ? _fence : NoteColumn.Of(text);
            _path.Pass(_fence);
            if (kind == NoteLineKind.Text && NoteBox.Read(text) is not null)
            {
                _path.Open(_fence);
            }
        }
    }
}
