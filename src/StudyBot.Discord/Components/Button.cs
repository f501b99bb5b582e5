using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A button: a link has an address and no <see cref="CustomId"/>, any other the reverse.
/// <see href="https://docs.discord.com/developers/components/reference#button"/>
/// </summary>
public sealed record Button() : Component(ComponentType.Button)
{
    public required ButtonStyle Style { get; init; }

    public string? Label { get; init; }

    public Emoji? Emoji { get; init; }

    public string? CustomId { get; init; }

    public string? Url { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    /// <summary>A button that sends an interaction.</summary>
    public static Button Of(ButtonStyle style, string customId, string label) =>
        new() { Style = style, CustomId = customId, Label = label };

    /// <summary>A button that opens an address.</summary>
    public static Button Link(string url, string label) => new() { Style = ButtonStyle.Link, Url = url, Label = label };
}
