namespace StudyBot.Study.Notes;

/// <summary>Which task of a note is below which, and how the note shows it.</summary>
internal sealed class NoteTree
{
    private const string Tab = "\t";

    private readonly Dictionary<int, NoteTask> _parents = [];
    private readonly Dictionary<int, NoteTask> _first = [];

    public NoteTree(Note note)
    {
        foreach (var section in note.Sections)
        {
            var path = new List<NoteTask>();
            foreach (var task in section.Tasks)
            {
                path.RemoveRange(Math.Min(task.Depth, path.Count), path.Count - Math.Min(task.Depth, path.Count));
                if (path.Count > 0)
                {
                    _parents[task.Line] = path[^1];
                    _first.TryAdd(path[^1].Line, task);
                }

                path.Add(task);
            }
        }

        Indent = FindIndent(note);
    }

    /// <summary>What stands before a sub-task more than before its task; a tab where the note has none.</summary>
    public string Indent { get; }

    public NoteTask? ParentOf(NoteTask task) => _parents.GetValueOrDefault(task.Line);

    public NoteTask? FirstBelow(NoteTask task) => _first.GetValueOrDefault(task.Line);

    private string FindIndent(Note note)
    {
        foreach (var task in note.Tasks)
        {
            if (ParentOf(task) is { } parent
                && task.Box.Prefix.StartsWith(parent.Box.Prefix, StringComparison.Ordinal)
                && task.Box.Prefix[parent.Box.Prefix.Length..] is var indent
                && string.IsNullOrWhiteSpace(indent))
            {
                return indent;
            }
        }

        return Tab;
    }
}
