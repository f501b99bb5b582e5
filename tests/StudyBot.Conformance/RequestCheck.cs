using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Conformance.Limits;

namespace StudyBot.Conformance;

/// <summary>A request against the description, and against the limits that only the documentation tells.</summary>
internal static class RequestCheck
{
    public static IReadOnlyList<Finding> Of(ApiRequest request)
    {
        var findings = new Findings();
        findings.AddAll(request.Wrong);
        if (DiscordDescription.One.Find(request.Method, request.Path) is not { } operation)
        {
            findings.Add("", $"{request.Method} is a call of Discord's on this path", "none");
            return findings.All;
        }

        CheckQuery(request, operation, findings);
        CheckBody(request, operation, findings);
        return findings.All;
    }

    private static void CheckBody(ApiRequest request, Operation operation, Findings findings)
    {
        var schema = operation.RequestSchema;
        if (schema.ValueKind == JsonValueKind.Undefined)
        {
            findings.Unless(request.Body.ValueKind == JsonValueKind.Undefined, "", "this call takes no body", request.Body);
            return;
        }

        if (request.Body.ValueKind == JsonValueKind.Undefined)
        {
            findings.Add("", "this call takes a body", request.Body);
            return;
        }

        findings.AddAll(DiscordDescription.One.Strict.Check(request.Body, FormOf(operation, schema)));
        switch (operation.Id)
        {
            case "create_message" or "execute_webhook" or "update_message" or "update_webhook_message" or "update_original_webhook_message":
                MessageLimits.Check(request.Body, "", UseOf(operation.Id), request.Files, findings);
                break;
            case "create_interaction_response":
                AnswerLimits.Check(request.Body, request.Files, findings);
                break;
            case "bulk_set_application_commands" or "bulk_set_guild_application_commands":
                CommandLimits.CheckAll(request.Body, findings);
                break;
            case "create_application_command" or "create_guild_application_command":
                CommandLimits.Check(request.Body, "", findings);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Unions that cannot be told apart by a <c>type</c>: the sender says which it means. Creating by webhook never takes the
    /// form of the edit, and the bot changes no channel but a thread.
    /// </summary>
    private static JsonElement FormOf(Operation operation, JsonElement schema) => operation.Id switch
    {
        "execute_webhook" => DiscordDescription.One.Schema("IncomingWebhookRequestPartial"),
        "update_channel" => DiscordDescription.One.Schema("UpdateThreadRequestPartial"),
        _ => schema,
    };

    private static MessageUse UseOf(string operation) => operation switch
    {
        "create_message" => MessageUse.Create,
        "execute_webhook" => MessageUse.FollowUp,
        _ => MessageUse.Edit,
    };

    private static void CheckQuery(ApiRequest request, Operation operation, Findings findings)
    {
        var known = operation.QueryParameters.ToDictionary(parameter => parameter.At("name").Text()!, StringComparer.Ordinal);
        var marks = 0;
        foreach (var (name, values) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(request.Query))
        {
            marks += name is "around" or "before" or "after" ? 1 : 0;
            if (!known.TryGetValue(name, out var parameter))
            {
                findings.Add($"?{name}", "no such query parameter is known here", "a value");
                continue;
            }

            foreach (var value in values)
            {
                findings.AddAll(DiscordDescription.One.Strict.Check(AsJson(value ?? ""), parameter.At("schema"), $"?{name}"));
            }
        }

        if (operation.Id == "list_messages" && marks > 1)
        {
            findings.Add("?around", "only one of around, before and after", $"{marks} of them");
        }
    }

    /// <summary>Ids are digits too: only a number short enough not to be one is taken for a number.</summary>
    private static JsonElement AsJson(string value) => JsonSerializer.SerializeToElement(
        bool.TryParse(value, out var flag) ? JsonValue.Create(flag)
        : value.Length < 10 && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(value));
}
