namespace StudyBot.Flow;

/// <summary>One field of a sent form.</summary>
/// <param name="Id">Its <c>custom_id</c>.</param>
/// <param name="Text">What was typed, or the one choice; null for a field of checkboxes.</param>
/// <param name="Values">What was chosen, for checkboxes and selects.</param>
/// <param name="IsTyped">Whether the text was typed, not chosen.</param>
internal sealed record FormField(CustomId Id, string? Text, IReadOnlyList<string> Values, bool IsTyped);
