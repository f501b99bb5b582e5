using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>An answer of the stand-in: a schema for each 2xx body, Discord's error bodies for 4xx, nothing for 5xx (they come from proxies).</summary>
internal static class ResponseCheck
{
    private const int TooManyRequests = 429;

    public static IReadOnlyList<Finding> Of(string method, string path, int status, string? contentType, byte[] body)
    {
        var findings = new Findings();
        if (status >= 500)
        {
            return [];
        }

        if (body.Length > 0 && contentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            findings.Add("", "an answer is application/json", "another content type");
            return findings.All;
        }

        JsonElement json = default;
        if (body.Length > 0)
        {
            json = Json.Parse(body);
        }

        if (status >= 400)
        {
            var form = status == TooManyRequests ? "RatelimitedResponse" : "ErrorResponse";
            findings.AddAll(DiscordDescription.One.Strict.Check(json, DiscordDescription.One.Schema(form)));
        }
        else if (DiscordDescription.One.Find(method, path) is { } operation)
        {
            CheckSuccess(operation, status, json, findings);
        }
        else
        {
            findings.Add("", $"{method} is a call of Discord's on this path", "none");
        }

        return findings.All;
    }

    private static void CheckSuccess(Operation operation, int status, JsonElement json, Findings findings)
    {
        var answer = operation.Body.At("responses").At($"{status}");
        if (!answer.Is())
        {
            findings.Add("", $"{operation.Id} answers with one of its own statuses", $"{status}");
            return;
        }

        var schema = answer.At("content").At("application/json").At("schema");
        if (!schema.Is())
        {
            findings.Unless(!json.Is(), "", $"{operation.Id} answers {status} without a body", json);
            return;
        }

        findings.AddAll(DiscordDescription.One.Strict.Check(json, schema));
    }
}
