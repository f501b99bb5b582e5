namespace StudyBot.Discord;

/// <summary>What may be done when a request was not answered, or answered with a server's error. A 429 is always tried again.</summary>
internal enum RetryPolicy
{
    /// <summary>Doing it twice is doing it once.</summary>
    Safe = 0,

    /// <summary>It may have been done: nothing is tried again.</summary>
    OnlyIfRefused,

    /// <summary>Once more, and "already acknowledged" then means that the first try arrived.</summary>
    OnceAsAcknowledged,
}
