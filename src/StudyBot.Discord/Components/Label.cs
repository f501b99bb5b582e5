using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// The words around one input of a modal.
/// <see href="https://docs.discord.com/developers/components/reference#label"/>
/// </summary>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component) : Component(ComponentType.Label)
{
    public string? Description { get; init; }
}
