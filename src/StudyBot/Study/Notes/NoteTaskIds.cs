namespace StudyBot.Study.Notes;

/// <summary>Knows the lines of a note again as tasks.</summary>
internal static class NoteTaskIds
{
    /// <summary>The task of each line that is one of these.</summary>
    public static Dictionary<int, TaskId> Of(Note note, TaskList tasks, bool isTomorrow)
    {
        var lines = NoteLists.Tasks(note, isTomorrow);
        var found = LineMatch.Find(tasks, NoteLists.Lines(note, isTomorrow));
        return lines.Zip(found).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Line, pair => pair.Second!.Id);
    }
}
