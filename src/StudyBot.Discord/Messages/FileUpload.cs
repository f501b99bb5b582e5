namespace StudyBot.Discord;

/// <summary>A file to send along. <see href="https://docs.discord.com/developers/reference#uploading-files"/></summary>
public sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content, string? ContentType = null);
