using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>
/// A component as Discord sends it, in a message or with a modal's answer: one flat record for all kinds, so that a kind
/// that does not exist yet is no error. <see href="https://docs.discord.com/developers/components/reference"/>
/// </summary>
public sealed record ReceivedComponent
{
    public ComponentType Type { get; init; }

    public int? Id { get; init; }

    public string? CustomId { get; init; }

    /// <summary>A text input's or radio group's string, a checkbox's boolean.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A text display's Markdown.</summary>
    public string? Content { get; init; }

    /// <summary>A button's words, or a label's.</summary>
    public string? Label { get; init; }

    public bool? Disabled { get; init; }

    public IReadOnlyList<ReceivedComponent>? Components { get; init; }

    public ReceivedComponent? Component { get; init; }

    public ReceivedComponent? Accessory { get; init; }

    /// <summary>The value where it is text.</summary>
    public string? Text() => Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>This component and all within it, in the order they are shown.</summary>
    public IEnumerable<ReceivedComponent> SelfAndDescendants()
    {
        var within = (Components ?? []).Concat(new[] { Component, Accessory }.OfType<ReceivedComponent>());
        return within.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
    }
}
