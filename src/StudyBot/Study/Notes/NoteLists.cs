namespace StudyBot.Study.Notes;

/// <summary>The tasks of a note as lines of a list.</summary>
internal static class NoteLists
{
    /// <summary>Those of the day, or those for the next one, in the order of a day: morning before afternoon, each in the order of the note.</summary>
    public static List<NoteTask> Tasks(Note note, bool isTomorrow) => [.. Sections(note, isTomorrow).SelectMany(section => section.Tasks)];

    /// <summary>The same as lines of a list; a sub-task is in its task's slot.</summary>
    public static List<TaskLine> Lines(Note note, bool isTomorrow) =>
    [
        .. Sections(note, isTomorrow).SelectMany(section => section.Tasks.Select(task =>
            new TaskLine(task.Text, task.Depth, section.Part.SlotOf(), task.State == TaskState.Done))),
    ];

    private static IEnumerable<NoteSection> Sections(Note note, bool isTomorrow) =>
        note.Sections.Where(section => section.Part.IsTomorrow() == isTomorrow).OrderBy(section => section.Part.SlotOf() is { } slot ? (int)slot : -1);
}
