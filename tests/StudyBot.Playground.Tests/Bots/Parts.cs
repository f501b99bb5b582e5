using System.Text.Json.Nodes;

namespace StudyBot.Playground.Tests.Bots;

/// <summary>Small valid components to build requests from.</summary>
internal static class Parts
{
    public static JsonObject V2(params JsonObject[] components) => new() { ["flags"] = 32768, ["components"] = new JsonArray([.. components]) };

    public static JsonObject Text(string content) => new() { ["type"] = 10, ["content"] = content };

    public static JsonObject Button(string customId) => new() { ["type"] = 2, ["style"] = 1, ["label"] = "Press", ["custom_id"] = customId };

    public static JsonObject Row(params JsonObject[] children) => new() { ["type"] = 1, ["components"] = new JsonArray([.. children]) };

    public static JsonObject Options(int count) => new()
    {
        ["options"] = new JsonArray([.. Enumerable.Range(1, count).Select(n => new JsonObject { ["label"] = $"Option {n}", ["value"] = $"{n}" })]),
    };

    public static JsonObject Select(string customId, int options)
    {
        var select = Options(options);
        select["type"] = 3;
        select["custom_id"] = customId;
        return select;
    }

    public static JsonObject Checks(string customId, int options, bool required = false)
    {
        var group = Options(options);
        group["type"] = 22;
        group["custom_id"] = customId;
        group["required"] = required;
        group["min_values"] = required ? 1 : 0;
        return group;
    }

    public static JsonObject Input(string customId) => new() { ["type"] = 4, ["custom_id"] = customId, ["style"] = 2, ["required"] = false };

    public static JsonObject Label(JsonObject input) => new() { ["type"] = 18, ["label"] = "Label", ["component"] = input };

    public static JsonObject Modal(params JsonObject[] components) => new() { ["custom_id"] = "form", ["title"] = "Title", ["components"] = new JsonArray([.. components]) };
}
