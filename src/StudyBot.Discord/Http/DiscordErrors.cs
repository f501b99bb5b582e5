using System.Text;
using System.Text.Json;

namespace StudyBot.Discord;

/// <summary>Reads Discord's error bodies. <see href="https://docs.discord.com/developers/reference#error-messages"/></summary>
internal static class DiscordErrors
{
    public static DiscordErrorCode CodeOf(Answer answer) => Read(answer).Code;

    /// <summary>The message tells the fields and what is wrong with them, but quotes nothing that was sent.</summary>
    public static DiscordException ToException(Route route, Answer answer)
    {
        var (code, said, leaves) = Read(answer);
        var text = new StringBuilder($"Discord answered {(int)answer.Status} to {route}");
        if (code != DiscordErrorCode.General || said.Length > 0)
        {
            text.Append($": {(int)code} {said}");
        }

        if (leaves.Count > 0)
        {
            text.Append(" (").AppendJoin(", ", leaves.Select(leaf => $"{leaf.Path} {leaf.Code}".Trim())).Append(')');
        }

        return new DiscordException(text.ToString())
        {
            Status = answer.Status,
            Code = code,
            Errors = leaves.Count == 0 ? null : string.Join('\n', leaves.Select(leaf => $"{leaf.Path}: {leaf.Message} ({leaf.Code})")),
        };
    }

    private static (DiscordErrorCode Code, string Message, List<Leaf> Leaves) Read(Answer answer)
    {
        var leaves = new List<Leaf>();
        try
        {
            using var body = JsonDocument.Parse(answer.Body);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (DiscordErrorCode.General, string.Empty, leaves);
            }

            if (body.RootElement.TryGetProperty("errors", out var errors))
            {
                Collect(errors, string.Empty, leaves);
            }

            var code = body.RootElement.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var known) ? known : 0;
            return ((DiscordErrorCode)code, Text(body.RootElement, "message"), leaves);
        }
        catch (JsonException)
        {
            // A proxy's page, not Discord's words: the status says all there is.
            return (DiscordErrorCode.General, string.Empty, leaves);
        }
    }

    private static void Collect(JsonElement node, string path, List<Leaf> leaves)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var child in node.EnumerateObject())
        {
            if (child.NameEquals("_errors") && child.Value.ValueKind == JsonValueKind.Array)
            {
                leaves.AddRange(child.Value.EnumerateArray().Select(leaf => new Leaf(path, Text(leaf, "code"), Text(leaf, "message"))));
            }
            else
            {
                Collect(child.Value, Under(path, child.Name), leaves);
            }
        }
    }

    /// <summary>Places in a list come as keys of digits.</summary>
    private static string Under(string path, string name) => (path, name) switch
    {
        _ when name.All(char.IsAsciiDigit) => $"{path}[{name}]",
        ("", _) => name,
        _ => $"{path}.{name}",
    };

    private static string Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var text) ? text.ToString() : string.Empty;

    private sealed record Leaf(string Path, string Code, string Message);
}
