namespace StudyBot.Discord;

/// <summary>One to three texts with a button beside them. <see href="https://docs.discord.com/developers/components/reference#section"/></summary>
public sealed record Section(IReadOnlyList<TextDisplay> Components, Component Accessory) : Component(ComponentType.Section);
