using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>A plain turn, worked out and not yet written.</summary>
internal sealed record PlannedTurn(TurnFacts Facts, RollForwardResult Result);
