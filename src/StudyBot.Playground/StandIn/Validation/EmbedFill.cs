using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>What the API adds to embeds it accepted: its answers always carry these (developers/resources/message).</summary>
internal static class EmbedFill
{
    public static JsonArray Fill(JsonArray sent)
    {
        var filled = sent.DeepClone().AsArray();
        foreach (var embed in filled.OfType<JsonObject>())
        {
            embed["type"] = "rich";
            foreach (var field in (embed["fields"] as JsonArray ?? []).OfType<JsonObject>())
            {
                field["inline"] ??= false;
            }
        }

        return filled;
    }
}
