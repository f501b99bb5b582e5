namespace StudyBot.Discord;

/// <summary>A field for text in a modal. <see href="https://docs.discord.com/developers/components/reference#text-input"/></summary>
public sealed record TextInput(string CustomId, TextInputStyle Style) : Component(ComponentType.TextInput)
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }
}
