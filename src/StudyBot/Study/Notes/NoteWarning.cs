namespace StudyBot.Study.Notes;

/// <summary>What a member should know of a note that was read all the same.</summary>
internal abstract record NoteWarning
{
    private NoteWarning()
    {
    }

    /// <summary>Front matter that could not be read, or holds what is never followed; it is kept as it stands.</summary>
    internal sealed record FrontMatterLeftAlone(FrontMatterProblem Problem, int Line) : NoteWarning;

    /// <summary>Characters that cannot be seen or that turn the direction of a text; they are kept and mean nothing here.</summary>
    internal sealed record HiddenCharacters(int Count, int FirstLine) : NoteWarning;

    /// <summary>Nothing in it says which day it is of.</summary>
    internal sealed record NoDate : NoteWarning;

    /// <summary>Not one of the sections of a note was found in it.</summary>
    internal sealed record NothingKnown : NoteWarning;
}
