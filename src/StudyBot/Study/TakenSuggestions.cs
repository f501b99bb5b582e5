namespace StudyBot.Study;

/// <summary>What came of taking suggestions.</summary>
/// <param name="Lists">As they are now.</param>
/// <param name="Count">How many came onto the list.</param>
/// <param name="NoRoom">How many stay where they are, because the list is full.</param>
internal sealed record TakenSuggestions(TaskLists Lists, int Count, int NoRoom);
