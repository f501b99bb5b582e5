namespace StudyBot.Store.Rows;

/// <summary>What kind of text can be found.</summary>
internal enum SearchKind
{
    /// <summary>A task's text, once, however many days it stood on.</summary>
    Task = 0,

    Remark = 1,

    /// <summary>A blank page or a closing.</summary>
    Writing = 2,

    /// <summary>What was filled in below a page with the books open.</summary>
    FilledIn = 3,

    /// <summary>A page written again from memory.</summary>
    Recalled = 4,

    /// <summary>The sentence a loose end was closed with.</summary>
    Answer = 5,
}
