namespace StudyBot.Playground.StandIn.Model;

internal enum MessageState
{
    Sent,

    /// <summary>Deferred: the app is thinking.</summary>
    Thinking,

    /// <summary>Deferred, and never answered in the token's life.</summary>
    Failed,
}
