namespace StudyBot.Discord;

/// <summary>One to five buttons, or one select. <see href="https://docs.discord.com/developers/components/reference#action-row"/></summary>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component(ComponentType.ActionRow);
