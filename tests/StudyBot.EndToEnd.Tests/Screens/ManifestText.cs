using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests.Screens;

/// <summary>The registered commands as a table: English, Korean, options with what they take, where they can be used.</summary>
internal static class ManifestText
{
    private static readonly string[] Contexts = ["server", "bot's direct messages", "private channels"];

    public static string Render(IEnumerable<JsonObject> commands) => string.Join('\n', commands.Select(Command)) + "\n";

    private static string Command(JsonObject command)
    {
        var places = command["contexts"] is JsonArray contexts ? string.Join(", ", contexts.Select(context => Contexts[JsonText.Int(context)])) : "anywhere";
        var installed = string.Join(", ", command["integration_types"]!.AsArray().Select(type => JsonText.Int(type) == 0 ? "servers" : "users"));
        var permission = JsonText.Text(command["default_member_permissions"]) is { } bits ? $"; needs {bits}" : "";
        var isMenu = JsonText.Int(command["type"], 1) == 3;
        return $"{(isMenu ? "in a message's menu: " : "/")}{Both(command, "name")}\n{(isMenu ? "" : $"  {Both(command, "description")}\n")}  ({places}; installed by {installed}{permission})\n{Options(command, "  ")}";
    }

    private static string Options(JsonObject node, string indent) => string.Concat(
        (node["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option => Option(option, indent)));

    private static string Option(JsonObject option, string indent)
    {
        var kind = JsonText.Int(option["type"]) switch
        {
            1 => "sub-command",
            3 => "text",
            6 => "member",
            7 => $"channel of type {string.Join(", ", option["channel_types"] as JsonArray ?? [])}",
            11 => "file",
            var other => $"type {other}",
        };
        string?[] flags =
        [
            kind,
            option["required"]?.GetValue<bool>() == true ? "required" : null,
            option["autocomplete"]?.GetValue<bool>() == true ? "autocomplete" : null,
            option["max_length"] is { } most ? $"at most {most}" : null,
        ];
        var choices = (option["choices"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(choice => $"{indent}    = {choice["value"]}: {Both(choice, "name")}\n");
        return $"{indent}{Both(option, "name")} ({string.Join("; ", flags.OfType<string>())})\n{indent}  {Both(option, "description")}\n" +
            string.Concat(choices) + Options(option, indent + "    ");
    }

    private static string Both(JsonObject node, string key) =>
        JsonText.Text(node[$"{key}_localizations"]?["ko"]) is { } korean ? $"{JsonText.Text(node[key])} | {korean}" : JsonText.Text(node[key]) ?? "";
}
