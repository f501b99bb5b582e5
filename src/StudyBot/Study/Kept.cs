namespace StudyBot.Study;

/// <summary>What a group wants of a day for it to count as kept.</summary>
internal enum Kept
{
    /// <summary>Anything: a tick, a page, a closing.</summary>
    Any = 0,

    /// <summary>A page.</summary>
    Page = 1,

    /// <summary>Both pages and the closing.</summary>
    Full = 2,
}
