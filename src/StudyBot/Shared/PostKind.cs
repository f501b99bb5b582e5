namespace StudyBot.Shared;

/// <summary>What the bot writes into a group's channel.</summary>
internal enum PostKind
{
    Morning = 0,
    Afternoon = 1,
    Evening = 2,
    Summary = 3,

    /// <summary>To a group in which nobody has pressed anything for days: whether to go on.</summary>
    Quiet = 9,

    /// <summary>A page or a closing that its writer shares, in the day's thread.</summary>
    Shared = 10,
}
