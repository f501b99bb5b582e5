namespace StudyBot.Playground.StandIn;

/// <summary>What Discord's own client would not let a member do.</summary>
internal sealed class PlayRefusedException(string message) : Exception(message);
