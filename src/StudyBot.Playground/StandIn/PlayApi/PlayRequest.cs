using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>A body the page sent.</summary>
internal sealed class PlayRequest(JsonObject body)
{
    public static async Task<PlayRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        try
        {
            return JsonText.Read(await reader.ReadToEndAsync(request.HttpContext.RequestAborted)) is JsonObject body
                ? new PlayRequest(body)
                : throw new PlayRefusedException("The body is no JSON object.");
        }
        catch (JsonException)
        {
            throw new PlayRefusedException("The body is no JSON.");
        }
    }

    public ulong Id(string key) => JsonText.Id(body[key]) ?? throw new PlayRefusedException($"\"{key}\" is missing.");

    public string Text(string key) => FindText(key) ?? throw new PlayRefusedException($"\"{key}\" is missing.");

    public string? FindText(string key) => JsonText.Text(body[key]);

    public bool? FindFlag(string key) => body[key] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public long? FindWhole(string key) => body[key] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    public JsonObject Object(string key) => body[key] as JsonObject ?? [];

    public IReadOnlyList<string>? FindTexts(string key) =>
        body[key] is JsonArray list ? [.. list.Select(JsonText.Text).OfType<string>()] : null;
}
