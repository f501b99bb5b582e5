using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>
/// A list to choose from. <see cref="Disabled"/> is for messages only, <see cref="Required"/> for modals only.
/// <see href="https://docs.discord.com/developers/components/reference#string-select"/>
/// </summary>
public sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Component(ComponentType.StringSelect)
{
    public string? Placeholder { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public bool? Required { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }
}
