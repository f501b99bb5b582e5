namespace StudyBot.Conformance.Limits;

/// <summary>Which call carries the message: each may set other flags.</summary>
internal enum MessageUse
{
    Create,

    /// <summary>The first answer to an interaction, type 4.</summary>
    Answer,

    FollowUp,

    /// <summary>Also type 7, the change of the message with the component.</summary>
    Edit,
}
