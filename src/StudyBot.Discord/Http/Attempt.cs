namespace StudyBot.Discord;

/// <summary>What became of one try.</summary>
internal abstract record Attempt(Answer? Answer)
{
    /// <summary>Discord did or refused what was asked.</summary>
    internal sealed record Answered(Answer Answer) : Attempt(Answer);

    /// <summary>Discord said 429: it was not done.</summary>
    internal sealed record Limited(Answer Answer) : Attempt(Answer);

    /// <summary>No answer, or a server's error: it may have been done.</summary>
    internal sealed record Lost(string Reason, Answer? Answer, Exception? Failure) : Attempt(Answer);
}
