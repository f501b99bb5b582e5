using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>
/// A filled-in modal. An input that was not touched keeps what the modal preset; null empties it.
/// </summary>
internal sealed class ModalForm(JsonObject modal, JsonObject values, ResolvedShapes resolved)
{
    public JsonObject Data()
    {
        var components = modal["components"]!.AsArray();
        if (values.FirstOrDefault(pair => ComponentFinder.Find(components, pair.Key) is null).Key is { } unknown)
        {
            throw new PlayRefusedException($"The modal has no input \"{unknown}\".");
        }

        var data = new JsonObject
        {
            ["custom_id"] = modal["custom_id"]!.DeepClone(),
            ["components"] = JsonText.Array(components.OfType<JsonObject>().Select(Submitted)),
        };
        if (resolved.Body is { } body)
        {
            data["resolved"] = body;
        }

        return data;
    }

    private JsonObject Submitted(JsonObject component)
    {
        var shape = new JsonObject { ["type"] = component["type"]!.DeepClone(), ["id"] = component["id"]!.DeepClone() };
        if (component["component"] is JsonObject input)
        {
            var filled = new JsonObject { ["type"] = input["type"]!.DeepClone(), ["id"] = input["id"]!.DeepClone(), ["custom_id"] = input["custom_id"]!.DeepClone() };
            Fill(input, filled);
            shape["component"] = filled;
        }

        return shape;
    }

    private void Fill(JsonObject input, JsonObject filled)
    {
        var customId = JsonText.Text(input["custom_id"])!;
        var touched = values.ContainsKey(customId);
        var value = values[customId];
        switch (JsonText.Int(input["type"]))
        {
            case ComponentType.TextInput:
                filled["value"] = Text(input, customId, touched ? JsonText.Text(value) ?? "" : JsonText.Text(input["value"]) ?? "");
                break;
            case ComponentType.Checkbox:
                filled["value"] = touched ? value?.GetValue<bool>() ?? false : input["default"]?.GetValue<bool>() ?? false;
                break;
            case ComponentType.RadioGroup:
                var one = Chosen(input, customId, touched, value, defaultMost: 1);
                filled["value"] = one.Count == 0 ? null : one[0];
                break;
            case ComponentType.CheckboxGroup:
                filled["values"] = Strings(Chosen(input, customId, touched, value, (input["options"] as JsonArray)?.Count ?? 1));
                break;
            case ComponentType.FileUpload:
                filled["values"] = Strings(Chosen(input, customId, touched: true, value, defaultMost: 1));
                break;
            default:
                filled["values"] = Strings(Chosen(input, customId, touched, value, defaultMost: 1));
                break;
        }
    }

    private static JsonArray Strings(List<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static string Text(JsonObject input, string customId, string text)
    {
        var required = input["required"]?.GetValue<bool>() ?? true;
        if (text.Length == 0 && !required)
        {
            return text;
        }

        var least = Math.Max(JsonText.Int(input["min_length"]), required ? 1 : 0);
        return text.Length >= least && text.Length <= JsonText.Int(input["max_length"], 4000)
            ? text
            : throw new PlayRefusedException($"The input \"{customId}\" does not take {text.Length} characters.");
    }

    private List<string> Chosen(JsonObject input, string customId, bool touched, JsonNode? value, int defaultMost)
    {
        var type = JsonText.Int(input["type"]);
        var chosen = touched ? Listed(value) : Preset(input);
        var required = input["required"]?.GetValue<bool>() ?? true;
        var least = chosen.Count == 0 && !required ? 0 : JsonText.Int(input["min_values"], type == ComponentType.RadioGroup && !required ? 0 : 1);
        if (chosen.Count < least || chosen.Count > JsonText.Int(input["max_values"], defaultMost))
        {
            throw new PlayRefusedException($"The input \"{customId}\" does not take {chosen.Count} values.");
        }

        if (chosen.Find(each => !Exists(input, type, each)) is { } unknown)
        {
            throw new PlayRefusedException($"The input \"{customId}\" has no value \"{unknown}\".");
        }

        return chosen;
    }

    private bool Exists(JsonObject input, int type, string value) => type switch
    {
        ComponentType.UserSelect => ulong.TryParse(value, out var user) && resolved.AddUser(user),
        ComponentType.RoleSelect => ulong.TryParse(value, out var role) && resolved.AddRole(role),
        ComponentType.MentionableSelect => ulong.TryParse(value, out var any) && (resolved.AddUser(any) || resolved.AddRole(any)),
        ComponentType.FileUpload => ulong.TryParse(value, out var file) && resolved.AddUpload(file, input["file_types"] as JsonArray),
        ComponentType.ChannelSelect => ulong.TryParse(value, out var channel) && resolved.AddChannel(channel),
        _ => (input["options"] as JsonArray ?? []).Any(option => JsonText.Text(option?["value"]) == value),
    };

    private static List<string> Listed(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => [.. list.Select(JsonText.Text).OfType<string>()],
        _ => [JsonText.Text(value) ?? ""],
    };

    private static List<string> Preset(JsonObject input) =>
    [
        .. (input["options"] as JsonArray ?? []).Where(option => option?["default"]?.GetValue<bool>() == true).Select(option => JsonText.Text(option!["value"])!),
        .. (input["default_values"] as JsonArray ?? []).Select(preset => JsonText.Text(preset!["id"])!),
    ];
}
