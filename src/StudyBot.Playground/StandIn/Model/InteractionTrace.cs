namespace StudyBot.Playground.StandIn.Model;

/// <summary>What a message remembers of the interaction that made it.</summary>
/// <param name="SourceId">The message whose component was pressed.</param>
/// <param name="OriginalId">On a follow-up, the message of the first answer.</param>
/// <param name="Trigger">What opened the modal, when this is its submission.</param>
internal sealed record InteractionTrace(
    ulong Id, int Type, ulong UserId, string? CommandName, ulong? SourceId = null, ulong? OriginalId = null, InteractionTrace? Trigger = null);
