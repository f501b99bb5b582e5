namespace StudyBot.Store;

/// <param name="All">The best first, and the newest of those as good.</param>
/// <param name="IsCut">Whether older texts were not looked at any more.</param>
internal sealed record FoundTexts(IReadOnlyList<FoundText> All, bool IsCut);
