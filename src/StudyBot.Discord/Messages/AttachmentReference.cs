namespace StudyBot.Discord;

/// <summary>
/// A file of the message being sent: its place among <c>files[n]</c>, or the id of one that shall stay on an edit.
/// <see href="https://docs.discord.com/developers/reference#uploading-files"/>
/// </summary>
public sealed record AttachmentReference(Snowflake Id, string? Filename = null, string? Description = null);
