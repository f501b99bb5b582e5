namespace StudyBot.Study.Notes;

/// <summary>Why front matter was left alone.</summary>
internal enum FrontMatterProblem
{
    NotReadable = 0,

    /// <summary>Something that stands for something else: <c>&amp;a</c>, <c>*a</c>.</summary>
    Alias = 1,

    /// <summary>Something that asks for a type: <c>!!python/object</c>.</summary>
    Tag = 2,

    TooLarge = 3,
}
