namespace StudyBot.Posting;

/// <summary>What came of one step of the poster.</summary>
internal enum PosterStep
{
    Idle,

    /// <summary>Something was started.</summary>
    HasBegun,

    /// <summary>There is more to hand over at once.</summary>
    HasMore,
}
