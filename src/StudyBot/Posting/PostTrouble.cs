namespace StudyBot.Posting;

/// <summary>What a failed request means for the post it was about.</summary>
internal enum PostTrouble
{
    /// <summary>It may have arrived: a time-out, a broken connection, a server's error.</summary>
    Lost,

    /// <summary>It did not arrive and may do so later: too many requests.</summary>
    Later,

    /// <summary>The bot may not write there.</summary>
    Forbidden,

    /// <summary>The bot may not even see it.</summary>
    NoAccess,

    /// <summary>The channel is gone.</summary>
    ChannelGone,

    /// <summary>Somebody deleted the message.</summary>
    MessageGone,

    /// <summary>Somebody locked the thread: only who manages threads may still write.</summary>
    ThreadLocked,

    /// <summary>What stands in it cannot be edited until it is opened again.</summary>
    ThreadArchived,

    /// <summary>The server has as many open threads as it may have.</summary>
    TooManyThreads,

    /// <summary>Edited too often since it is older than an hour.</summary>
    TooOften,

    /// <summary>Discord no longer knows the bot: no request can succeed.</summary>
    TokenRefused,

    /// <summary>Discord will never take this very message.</summary>
    Refused,
}
