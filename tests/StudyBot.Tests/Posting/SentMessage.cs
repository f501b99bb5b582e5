using System.Text.Json.Nodes;

namespace StudyBot.Tests.Posting;

/// <summary>A message as it stands in a played channel.</summary>
internal sealed class SentMessage(ulong id, ulong channel, string? nonce, DateTimeOffset sentAt)
{
    public ulong Id => id;

    public ulong Channel => channel;

    public string? Nonce => nonce;

    public DateTimeOffset SentAt => sentAt;

    public required JsonNode Body { get; set; }

    public int Edits { get; set; }

    /// <summary>All its texts.</summary>
    public string Text => string.Join('\n', Walk(Body["components"]!).Select(component => (string?)component["content"]).OfType<string>());

    public JsonObject ToJson() => new()
    {
        ["id"] = $"{id}",
        ["channel_id"] = $"{channel}",
        ["components"] = Body["components"]?.DeepClone(),
    };

    private static IEnumerable<JsonNode> Walk(JsonNode components) => components.AsArray().SelectMany(component =>
        component!["components"] is { } below ? Walk(below).Prepend(component) : [component]);
}
