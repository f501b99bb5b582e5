namespace StudyBot.Posting;

/// <summary>What becomes of a quiet group's posts.</summary>
internal enum QuietAnswer
{
    On,

    /// <summary>Two weeks' rest.</summary>
    Rest,

    /// <summary>Until somebody starts them again.</summary>
    Stop,
}
