using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>One option's value, held against its definition.</summary>
internal static class OptionValues
{
    private const int MostText = 6000;

    public static JsonNode Check(JsonObject option, string name, JsonNode value, ResolvedShapes resolved)
    {
        var fits = JsonText.Int(option["type"]) switch
        {
            3 => FitsText(option, value),
            4 => value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToString(), out _) && FitsRange(option, value),
            5 => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            6 => JsonText.Id(value) is { } user && resolved.AddUser(user),
            7 => JsonText.Id(value) is { } channel && resolved.AddChannel(channel) && FitsChannelType(option, resolved, channel),
            8 => JsonText.Id(value) is { } role && resolved.AddRole(role),
            9 => JsonText.Id(value) is { } any && (resolved.AddUser(any) || resolved.AddRole(any)),
            10 => value.GetValueKind() == JsonValueKind.Number && FitsRange(option, value),
            11 => JsonText.Id(value) is { } file && resolved.AddUpload(file, types: null),
            _ => false,
        };
        if (!fits)
        {
            throw new PlayRefusedException($"The option \"{name}\" cannot be {value.ToJsonString(JsonText.Options)}.");
        }

        if (option["choices"] is JsonArray { Count: > 0 } choices && !choices.Any(choice => choice?["value"]?.ToString() == value.ToString()))
        {
            throw new PlayRefusedException($"The option \"{name}\" has no choice {value}.");
        }

        return value.DeepClone();
    }

    private static bool FitsText(JsonObject option, JsonNode value) =>
        JsonText.Text(value) is { Length: > 0 } text
        && text.Length >= JsonText.Int(option["min_length"])
        && text.Length <= JsonText.Int(option["max_length"], MostText);

    private static bool FitsRange(JsonObject option, JsonNode value)
    {
        var number = double.Parse(value.ToString());
        return number >= Bound(option["min_value"], double.MinValue) && number <= Bound(option["max_value"], double.MaxValue);
    }

    private static double Bound(JsonNode? bound, double otherwise) => bound is null ? otherwise : double.Parse(bound.ToString());

    private static bool FitsChannelType(JsonObject option, ResolvedShapes resolved, ulong channel) =>
        option["channel_types"] is not JsonArray { Count: > 0 } types
        || types.Any(type => JsonText.Int(type, -1) == JsonText.Int(resolved.Body?["channels"]?[channel.ToString()]?["type"], -2));
}
