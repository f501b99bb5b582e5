using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Members;

internal static class ComponentFinder
{
    /// <summary>Every component, the outer before the inner, in the order they are shown.</summary>
    public static IEnumerable<JsonObject> All(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            yield return component;
            foreach (var inner in component["components"] is JsonArray children ? All(children) : [])
            {
                yield return inner;
            }

            foreach (var key in (string[])["accessory", "component"])
            {
                if (component[key] is JsonObject single)
                {
                    yield return single;
                }
            }
        }
    }

    public static JsonObject? Find(JsonArray components, string customId) =>
        All(components).FirstOrDefault(component => JsonText.Text(component["custom_id"]) == customId);
}
