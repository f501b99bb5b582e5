using System.Net;

namespace StudyBot.Discord;

/// <summary>A response, read whole.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The typed value, or the exception that says what Discord sent instead.</summary>
    public static T Read<T>(Route route, Answer answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return System.Text.Json.JsonSerializer.Deserialize(answer.Body, type)
                ?? throw new DiscordException($"Discord's answer to {route} is null.") { Status = answer.Status };
        }
        catch (System.Text.Json.JsonException notJson)
        {
            throw new DiscordException($"Discord's answer to {route} cannot be read.", notJson) { Status = answer.Status };
        }
    }
}
