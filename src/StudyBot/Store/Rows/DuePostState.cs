namespace StudyBot.Store.Rows;

internal enum DuePostState
{
    Due = 0,

    /// <summary>Somebody holds the lease and is posting it.</summary>
    Claimed = 1,

    Posted = 2,

    /// <summary>Nothing to say, or no longer of use.</summary>
    Skipped = 3,

    /// <summary>Sent, but whether it arrived cannot be found out.</summary>
    Unknown = 4,

    /// <summary>Posted, and its day is over: never edited again.</summary>
    Final = 5,
}
