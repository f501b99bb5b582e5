namespace StudyBot.Study.Notes;

/// <summary>A heading of a note.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Until">The line behind it: an underlined heading has two.</param>
internal sealed record NoteHeading(int Line, int Until, int Level, string Title)
{
    public bool IsUnderlined => Until - Line > 1;
}
