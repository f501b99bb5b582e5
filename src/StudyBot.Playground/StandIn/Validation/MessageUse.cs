namespace StudyBot.Playground.StandIn.Validation;

/// <summary>Which call a message body came by: each knows other fields.</summary>
internal enum MessageUse
{
    ChannelCreate,
    ChannelEdit,
    InteractionAnswer,
    InteractionEdit,
    FollowUp,
}
