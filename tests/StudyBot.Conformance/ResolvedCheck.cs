using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>The objects that the ids of an interaction stand for.</summary>
internal static class ResolvedCheck
{
    private static readonly string[] _groups = ["users", "members", "roles", "channels", "messages", "attachments"];

    public static void Check(JsonElement resolved, string at, Findings findings)
    {
        if (!resolved.Is())
        {
            return;
        }

        foreach (var group in resolved.EnumerateObject())
        {
            findings.Unless(_groups.Contains(group.Name), $"{at}/{group.Name}", "is a group of resolved objects", group.Value);
            foreach (var one in group.Value.EnumerateObject())
            {
                One(group.Name, one.Value, $"{at}/{group.Name}/{one.Name}", findings);
                findings.Unless(group.Name == "members" || one.Value.At("id").Text() == one.Name, $"{at}/{group.Name}/{one.Name}/id", "is the key it stands under", one.Value);
            }
        }

        foreach (var member in resolved.At("members") is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : default)
        {
            findings.Unless(resolved.At("users").Has(member.Name), $"{at}/users/{member.Name}", "stands beside its member", default(JsonElement));
        }
    }

    private static void One(string group, JsonElement value, string at, Findings findings)
    {
        switch (group)
        {
            case "users":
                EventCheck.Schema(value, "UserResponse", at, findings);
                break;
            case "members":
                // Partial: without user, deaf and mute, and with the permissions here.
                EventCheck.Fields(value, at, findings, "roles", "joined_at", "permissions");
                findings.Unless(!value.Has("user") && !value.Has("deaf") && !value.Has("mute"), at, "lacks user, deaf and mute", value);
                break;
            case "roles":
                EventCheck.Schema(value, "GuildRoleResponse", at, findings);
                break;
            case "channels":
                EventCheck.Fields(value, at, findings, "id", "name", "type", "permissions");
                break;
            case "messages":
                EventCheck.Schema(value, "MessageResponse", at, findings);
                break;
            default:
                EventCheck.Schema(value, "MessageAttachmentResponse", at, findings);
                break;
        }
    }
}
