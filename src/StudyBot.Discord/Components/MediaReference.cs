namespace StudyBot.Discord;

/// <summary>The address of a medium, <c>attachment://name</c> for a file sent along. <see href="https://docs.discord.com/developers/components/reference#unfurled-media-item"/></summary>
public sealed record MediaReference(string Url);
