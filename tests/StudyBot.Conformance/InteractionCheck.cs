using System.Text.Json;

namespace StudyBot.Conformance;

/// <summary>An interaction as Discord sends it (developers/interactions/receiving-and-responding), by the gateway or by HTTP.</summary>
internal static class InteractionCheck
{
    private const int Ping = 1;
    private const int Command = 2;
    private const int Component = 3;
    private const int Autocomplete = 4;
    private const int ModalSubmit = 5;
    private const int FileUpload = 19;
    private const int MessageCommand = 3;
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;

    public static void Check(JsonElement body, string at, Findings findings)
    {
        var type = body.At("type").Whole();
        findings.Unless(type is >= Ping and <= ModalSubmit, $"{at}/type", "is 1 to 5", body.At("type"));
        findings.Unless(body.At("version").Whole() == 1, $"{at}/version", "is 1", body.At("version"));
        EventCheck.Id(body, "id", at, findings);
        EventCheck.Id(body, "application_id", at, findings);
        findings.Unless(body.At("token").Text() is { Length: > 0 }, $"{at}/token", "is a text", body.At("token"));
        if (type == Ping)
        {
            findings.Unless(!body.Has("data"), $"{at}/data", "a ping has none", body.At("data"));
            return;
        }

        Envelope(body, at, findings);
        Place(body, at, findings);
        var data = body.At("data");
        switch (type)
        {
            case Command or Autocomplete:
                CommandData(data, $"{at}/data", type == Autocomplete, findings);
                break;
            case Component:
                ComponentData(data, $"{at}/data", findings);
                EventCheck.Fields(body, at, findings, "message");
                break;
            default:
                ModalData(data, $"{at}/data", findings);
                break;
        }

        ResolvedCheck.Check(data.At("resolved"), $"{at}/data/resolved", findings);
    }

    private static void Envelope(JsonElement body, string at, Findings findings)
    {
        EventCheck.Fields(body, at, findings, "data", "channel", "channel_id", "app_permissions", "locale", "entitlements", "authorizing_integration_owners", "context", "attachment_size_limit");
        EventCheck.Schema(body.At("locale"), "AvailableLocalesEnum", $"{at}/locale", findings);
        findings.Unless(ulong.TryParse(body.At("app_permissions").Text(), out _), $"{at}/app_permissions", "is a bit field in a string", body.At("app_permissions"));
        EventCheck.Id(body, "channel_id", at, findings);
        EventCheck.Fields(body.At("channel"), $"{at}/channel", findings, "id", "type");
        if (body.Has("message"))
        {
            EventCheck.Schema(body.At("message"), "MessageResponse", $"{at}/message", findings);
        }

        foreach (var owner in body.At("authorizing_integration_owners") is { ValueKind: JsonValueKind.Object } owners ? owners.EnumerateObject() : default)
        {
            findings.Unless(owner.Name is "0" or "1", $"{at}/authorizing_integration_owners", "has the keys 0 and 1", owner.Value);
        }
    }

    private static void Place(JsonElement body, string at, Findings findings)
    {
        findings.Unless(body.Has("member") != body.Has("user"), at, "has a member in a server and a user outside", body);
        if (!body.Has("guild_id"))
        {
            EventCheck.Schema(body.At("user"), "UserResponse", $"{at}/user", findings);
            findings.Unless(body.At("context").Whole() is 1 or 2, $"{at}/context", "is not a server's", body.At("context"));
            return;
        }

        EventCheck.Id(body, "guild_id", at, findings);
        EventCheck.Fields(body, at, findings, "guild", "guild_locale", "member");
        EventCheck.Schema(body.At("guild_locale"), "AvailableLocalesEnum", $"{at}/guild_locale", findings);
        EventCheck.Schema(body.At("member"), "GuildMemberResponse", $"{at}/member", findings);
        findings.Unless(ulong.TryParse(body.At("member").At("permissions").Text(), out _), $"{at}/member/permissions", "is a bit field in a string", body.At("member").At("permissions"));
        findings.Unless(body.At("context").Whole() == 0, $"{at}/context", "is 0 in a server", body.At("context"));
    }

    private static void CommandData(JsonElement data, string at, bool isAutocomplete, Findings findings)
    {
        EventCheck.Fields(data, at, findings, "id", "name", "type");
        EventCheck.Id(data, "id", at, findings);
        if (data.At("type").Whole() == MessageCommand)
        {
            EventCheck.Id(data, "target_id", at, findings);
            findings.Unless(!data.Has("options"), $"{at}/options", "a message command has none", data.At("options"));
            findings.Unless(data.At("resolved").At("messages").Has(data.At("target_id").Text() ?? ""), $"{at}/resolved/messages", "holds the target", data.At("resolved"));
        }

        var focused = 0;
        Options(data, at, ref focused, findings);
        findings.Unless(focused == (isAutocomplete ? 1 : 0), at, "one option is focused while it is typed, else none", $"{focused} focused");
    }

    private static void Options(JsonElement holder, string at, ref int focused, Findings findings)
    {
        foreach (var (option, place) in holder.ItemsAt("options", at))
        {
            EventCheck.Fields(option, place, findings, "name", "type");
            var isSub = option.At("type").Whole() is SubCommand or SubCommandGroup;
            findings.Unless(option.Has("value") != isSub, $"{place}/value", "a value stands where no options may", option.At("value"));
            focused += option.At("focused").Flag() == true ? 1 : 0;
            Value(option, place, findings);
            Options(option, place, ref focused, findings);
        }
    }

    private static void Value(JsonElement option, string at, Findings findings)
    {
        var value = option.At("value");
        var fits = option.At("focused").Flag() == true || option.At("type").Whole() switch
        {
            3 => value.Text() is not null,
            4 => value.Whole() is not null,
            5 => value.Flag() is not null,
            6 or 7 or 8 or 9 or 11 => ulong.TryParse(value.Text(), out _),
            10 => value.ValueKind == JsonValueKind.Number,
            _ => true,
        };
        findings.Unless(fits, $"{at}/value", $"fits an option of type {option.At("type")}", value);
    }

    private static void ComponentData(JsonElement data, string at, Findings findings)
    {
        EventCheck.Fields(data, at, findings, "custom_id", "component_type");
        var type = data.At("component_type").Whole();
        findings.Unless(type is 2 or 3 or >= 5 and <= 8, $"{at}/component_type", "is a button or a select", data.At("component_type"));
        findings.Unless(!data.Has("type"), $"{at}/type", "is called component_type in messages", data.At("type"));
        findings.Unless(data.Has("values") == (type != 2), $"{at}/values", "selects have values, buttons have none", data.At("values"));
    }

    private static void ModalData(JsonElement data, string at, Findings findings)
    {
        EventCheck.Fields(data, at, findings, "custom_id", "components");
        foreach (var (component, place) in data.ItemsAt("components", at))
        {
            EventCheck.Fields(component, place, findings, "type", "id");
            switch (component.At("type").Whole())
            {
                case 10:
                    break;
                case 18:
                    Input(component.At("component"), data.At("resolved"), $"{place}/component", findings);
                    break;
                default:
                    findings.Add($"{place}/type", "is a Label or a Text Display", component.At("type"));
                    break;
            }
        }
    }

    private static void Input(JsonElement input, JsonElement resolved, string at, Findings findings)
    {
        if (input.At("type").Whole() == FileUpload)
        {
            findings.Unless(
                input.At("values").Items().All(value => resolved.At("attachments").Has(value.Text() ?? "")),
                $"{at}/values",
                "are among the resolved attachments",
                resolved);
        }

        EventCheck.Fields(input, at, findings, "type", "id", "custom_id");
        findings.Unless(!input.Has("component_type"), $"{at}/component_type", "is called type in modals", input.At("component_type"));
        var fits = input.At("type").Whole() switch
        {
            4 => input.At("value").Text() is not null,
            21 => input.At("value").ValueKind is JsonValueKind.String or JsonValueKind.Null,
            23 => input.At("value").Flag() is not null,
            3 or (>= 5 and <= 8) or 19 or 22 => input.At("values").ValueKind == JsonValueKind.Array && input.At("values").Items().All(value => value.Text() is not null),
            _ => false,
        };
        findings.Unless(fits, at, $"comes back as an input of type {input.At("type")} does", input);
    }
}
