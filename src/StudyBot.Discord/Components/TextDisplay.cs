namespace StudyBot.Discord;

/// <summary>Markdown. <see href="https://docs.discord.com/developers/components/reference#text-display"/></summary>
public sealed record TextDisplay(string Content) : Component(ComponentType.TextDisplay);
