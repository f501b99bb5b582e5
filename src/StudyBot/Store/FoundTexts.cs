using StudyBot.Study;

namespace StudyBot.Store;

/// <param name="All">The best first, and the newest of those as good.</param>
/// <param name="IsCut">Whether older texts were not looked at any more.</param>
/// <param name="Books">What is hidden while a page is being written: nothing of it is among these.</param>
internal sealed record FoundTexts(IReadOnlyList<FoundText> All, bool IsCut, ClosedBooks Books);
