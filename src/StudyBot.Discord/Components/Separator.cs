namespace StudyBot.Discord;

/// <summary>Room between components, with a line unless <see cref="Divider"/> is false. <see href="https://docs.discord.com/developers/components/reference#separator"/></summary>
public sealed record Separator() : Component(ComponentType.Separator)
{
    public bool? Divider { get; init; }

    public SeparatorSpacing? Spacing { get; init; }
}
