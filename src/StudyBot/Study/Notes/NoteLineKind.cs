namespace StudyBot.Study.Notes;

/// <summary>What a line of a note is, as far as its structure goes.</summary>
internal enum NoteLineKind
{
    Text = 0,
    Blank = 1,
    FrontMatter = 2,
    Heading = 3,

    /// <summary>A dividing line.</summary>
    Rule = 4,

    /// <summary>Inside a fence, the fence's own lines too.</summary>
    Code = 5,

    /// <summary>Inside HTML or a comment.</summary>
    Hidden = 6,
}
