using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn;

internal static class JsonText
{
    private static readonly JsonDocumentOptions StrictDocument = new() { AllowDuplicateProperties = false };

    /// <summary>Hangul stays readable in frames and in the saved file.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString(Options);

    public static JsonNode? Read(string text) => JsonNode.Parse(text, documentOptions: StrictDocument);

    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'");

    public static JsonArray Strings(IEnumerable<ulong> ids) => [.. ids.Select(id => (JsonNode)id.ToString())];

    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static ulong? Id(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && ulong.TryParse(text, out var id) ? id : null;

    public static int Int(JsonNode? node, int otherwise = 0) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) ? number : otherwise;

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
