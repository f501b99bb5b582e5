namespace StudyBot.Posting;

/// <summary>Which of the processes on one database posts, nudges and turns days: one at a time, for Discord's limits are the bot's and not a process's.</summary>
internal interface ILeadership
{
    /// <summary>Ends when this process leads no longer; null while another one leads, or nobody.</summary>
    CancellationToken? Current { get; }

    /// <summary>Waits until this process leads.</summary>
    Task<CancellationToken> WaitAsync(CancellationToken cancellationToken);
}
