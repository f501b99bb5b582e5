namespace StudyBot.Study;

/// <summary>What FSRS knows of one thing somebody has learned.</summary>
/// <param name="Stability">After so many days it is remembered with a chance of nine in ten.</param>
/// <param name="Difficulty">From 1 to 10: how hard it is to make it last longer.</param>
internal sealed record Memory(double Stability, double Difficulty);
