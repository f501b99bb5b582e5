namespace StudyBot.Playground.StandIn.Model;

/// <summary>What a message remembers of the interaction that made it.</summary>
internal sealed record InteractionTrace(ulong Id, int Type, ulong UserId, string? CommandName);
