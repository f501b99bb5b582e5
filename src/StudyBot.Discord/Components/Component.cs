using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A component to send: one of the records of this folder. What Discord sends back is read as <see cref="ReceivedComponent"/>.
/// <see href="https://docs.discord.com/developers/components/reference#anatomy-of-a-component"/>
/// </summary>
[JsonConverter(typeof(ComponentConverter))]
public abstract record Component
{
    private protected Component(ComponentType type) => Type = type;

    [JsonPropertyOrder(-2)]
    public ComponentType Type { get; }

    /// <summary>Unique within the message; Discord numbers the components that have none.</summary>
    [JsonPropertyOrder(-1)]
    public int? Id { get; init; }
}
