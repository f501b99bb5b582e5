namespace StudyBot.Study;

/// <summary>How well a text answers a query, and where.</summary>
/// <param name="Rank">Lower is better (<see cref="SearchQuery"/>).</param>
/// <param name="Spans">The places in the text as it was typed, in order; none overlaps another.</param>
internal sealed record SearchMatch(int Rank, IReadOnlyList<(int At, int Length)> Spans);
