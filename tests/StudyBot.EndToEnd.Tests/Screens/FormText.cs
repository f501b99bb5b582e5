using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.EndToEnd.Tests.Screens;

/// <summary>A form as plain text.</summary>
internal static class FormText
{
    public static string Render(JsonObject modal) => string.Join('\n', Lines(modal));

    private static IEnumerable<string> Lines(JsonObject modal)
    {
        yield return $"╔ {JsonText.Text(modal["title"])}";
        foreach (var part in modal["components"]!.AsArray().OfType<JsonObject>())
        {
            yield return JsonText.Text(part["label"]) ?? JsonText.Text(part["content"]) ?? "";
            if (JsonText.Text(part["description"]) is { } description)
            {
                yield return $"  ({description})";
            }

            foreach (var line in part["component"] is JsonObject input ? Input(input) : [])
            {
                yield return $"  {line}";
            }
        }

        yield return "╚";
    }

    private static IEnumerable<string> Input(JsonObject input) => JsonText.Int(input["type"]) switch
    {
        ComponentType.TextInput when JsonText.Text(input["value"]) is { } value => value.Split('\n').Select(line => $"│{line}"),
        ComponentType.TextInput => [$"│‹{JsonText.Text(input["placeholder"])?.ReplaceLineEndings("⏎")}›"],
        ComponentType.FileUpload => [$"+ {JsonText.Int(input["min_values"], 1)} to {JsonText.Int(input["max_values"], 1)} files"],
        ComponentType.RadioGroup => Options(input, "(•)", "( )"),
        _ => Options(input, "[x]", "[ ]"),
    };

    private static IEnumerable<string> Options(JsonObject input, string on, string off) =>
        (input["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option =>
            $"{(option["default"]?.GetValue<bool>() == true ? on : off)} {JsonText.Text(option["label"])}" +
            (JsonText.Text(option["description"]) is { } description ? $"  ({description})" : ""));
}
