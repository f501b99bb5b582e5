namespace StudyBot.Study;

/// <summary>A piece of a text that was found.</summary>
/// <param name="Text">Without Markdown marks, on one line.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
/// <param name="IsHidden">Whether it stood in a spoiler, and is not to be read unasked.</param>
/// <param name="IsAddress">Whether it is a whole address, in which nothing is a mark.</param>
internal sealed record SnippetPart(string Text, bool IsMatch, bool IsHidden, bool IsAddress);
