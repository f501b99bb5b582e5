namespace StudyBot.Study;

/// <summary>Who sees a page or a closing. The writer always does.</summary>
internal enum Visibility
{
    /// <summary>The group sees that it was written, not what.</summary>
    Written = 0,

    /// <summary>The group reads it in the day's thread.</summary>
    Shared = 1,

    /// <summary>Nobody sees anything; it counts as much as a shared one.</summary>
    Private = 2,
}
