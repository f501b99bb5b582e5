namespace StudyBot.Study.Notes;

/// <summary>The line of a section behind which the next task is written.</summary>
internal sealed class NoteAnchor(int first)
{
    private readonly List<(int Depth, int Last)> _passed = [];
    private int _last = first;

    /// <param name="own">The last line of a task that goes on from it without a gap.</param>
    /// <param name="last">The last line that says something of it, below its sub-tasks perhaps.</param>
    public void Pass(int depth, int own, int last)
    {
        _last = own;
        _passed.Add((depth, last));
    }

    /// <summary>Behind all that belongs to what it stands beside.</summary>
    public int For(int depth)
    {
        for (var at = _passed.Count - 1; at >= 0 && _passed[at].Depth >= depth; at--)
        {
            _last = Math.Max(_last, _passed[at].Last);
        }

        _passed.Add((depth, _last));
        return _last;
    }
}
