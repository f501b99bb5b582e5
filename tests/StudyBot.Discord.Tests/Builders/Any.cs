using System.Text;
using System.Text.Json;

namespace StudyBot.Discord.Tests;

internal static class Any
{
    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static string Written<T>(T value) => JsonSerializer.Serialize(value, typeof(T), DiscordJson.Default);

    public static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), DiscordJson.Default)!;

    public static GatewayFrame Frame(string json) => GatewayFrameReader.Read(Encoding.UTF8.GetBytes(json));

    public static DiscordClientOptions Options(string apiUrl = "http://discord.test/api/v10/") =>
        new() { Token = "bot-secret", ApiUrl = new Uri(apiUrl) };
}
