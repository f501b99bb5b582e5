namespace StudyBot.Discord;

/// <summary>A box around components, with an optional colour at its edge. <see href="https://docs.discord.com/developers/components/reference#container"/></summary>
public sealed record Container(IReadOnlyList<Component> Components) : Component(ComponentType.Container)
{
    /// <summary>0xRRGGBB.</summary>
    public int? AccentColor { get; init; }
}
