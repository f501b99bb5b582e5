using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>Reading of JSON that may be of any shape.</summary>
internal static class Json
{
    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The member, or an element of kind Undefined.</summary>
    public static JsonElement At(this JsonElement holder, string key) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(key, out var value) ? value : default;

    /// <summary>There, and not null.</summary>
    public static bool Is(this JsonElement value) => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static bool Has(this JsonElement holder, string key) => holder.At(key).Is();

    public static string? Text(this JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long? Whole(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    public static bool? Flag(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IEnumerable<JsonElement> Items(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static int Count(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0;

    /// <summary>The items with their pointers.</summary>
    public static IEnumerable<(JsonElement Item, string At)> ItemsAt(this JsonElement holder, string key, string at) =>
        holder.At(key).Items().Select((item, index) => (item, $"{at}/{key}/{index}"));
}
