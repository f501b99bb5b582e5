using System.Text.Json.Nodes;

namespace StudyBot.Playground.Tests.Bots;

internal static class Commands
{
    public static JsonObject Task() => new()
    {
        ["name"] = "task",
        ["name_localizations"] = new JsonObject { ["ko"] = "할일", ["en-US"] = "task" },
        ["description"] = "Your tasks",
        ["options"] = new JsonArray(new JsonObject
        {
            ["type"] = 1,
            ["name"] = "add",
            ["description"] = "Adds one",
            ["options"] = new JsonArray(
                new JsonObject { ["type"] = 3, ["name"] = "text", ["description"] = "What", ["required"] = true, ["max_length"] = 300 },
                new JsonObject { ["type"] = 3, ["name"] = "under", ["description"] = "Parent", ["autocomplete"] = true }),
        }),
    };

    public static JsonObject Plain(string name) => new() { ["name"] = name, ["description"] = "A command" };
}
