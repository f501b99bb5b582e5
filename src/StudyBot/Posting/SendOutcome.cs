using StudyBot.Discord;
using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>What came of sending a message that is on its way.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It stands there. Only a first send shows for certain what was composed for it.</summary>
    internal sealed record Arrived(MessageId MessageId, bool IsAsComposed) : SendOutcome;

    /// <summary>Nothing is to be done: somebody else has it, it is not wanted any more, or nobody can know whether it arrived.</summary>
    internal sealed record Over : SendOutcome;

    /// <summary>It is not settled yet: what is to be done depends on what it is.</summary>
    internal sealed record Failed(PostTrouble Trouble, DiscordException? Refusal) : SendOutcome
    {
        /// <summary>Discord's, for the log; 0 where no answer came.</summary>
        public int Status => Refusal?.Status is { } status ? (int)status : 0;

        public int Code => (int)(Refusal?.Code ?? DiscordErrorCode.General);
    }
}
