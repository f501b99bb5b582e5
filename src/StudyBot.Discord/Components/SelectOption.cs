using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// One choice of a select, a radio group or a checkbox group.
/// <see href="https://docs.discord.com/developers/components/reference#string-select-select-option-structure"/>
/// </summary>
public sealed record SelectOption(string Label, string Value)
{
    public string? Description { get; init; }

    /// <summary>Only in a select.</summary>
    public Emoji? Emoji { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}
