using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>
/// An option of a command as used: a sub-command has <see cref="Options"/>, any other a <see cref="Value"/>.
/// <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure"/>
/// </summary>
public sealed record InteractionOption
{
    public required string Name { get; init; }

    public ApplicationCommandOptionType Type { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    /// <summary>The option being typed, in an autocomplete.</summary>
    public bool? Focused { get; init; }

    /// <summary>The value where it is text; in an autocomplete a number being typed is text too.</summary>
    public string? Text() => Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The value where it is a whole number.</summary>
    public long? Integer() => Value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole) ? whole : null;

    /// <summary>The value where it is yes or no.</summary>
    public bool? Boolean() => Value?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The value where it is an id.</summary>
    public Snowflake? Id() => Snowflake.TryParse(Text(), out var id) ? id : null;
}
