namespace StudyBot.Study.Notes;

/// <summary>What a line of a list stands below while the list is read from above: the columns of the boxes that are still open, outermost first.</summary>
internal sealed class NotePath
{
    private readonly List<NoteColumn> _columns = [];

    public int Count => _columns.Count;

    /// <summary>How many boxes a line here would stand below.</summary>
    public int LevelOf(NoteColumn column)
    {
        var level = _columns.Count;
        while (level > 0 && !column.IsBelow(_columns[level - 1]))
        {
            level--;
        }

        return level;
    }

    /// <summary>A line here: what it does not stand below is closed.</summary>
    public void Pass(NoteColumn column) => _columns.RemoveRange(LevelOf(column), _columns.Count - LevelOf(column));

    /// <summary>A box here, passed already: what follows may stand below it.</summary>
    public void Open(NoteColumn column) => _columns.Add(column);

    public NotePath Copy()
    {
        var copy = new NotePath();
        copy._columns.AddRange(_columns);
        return copy;
    }
}
