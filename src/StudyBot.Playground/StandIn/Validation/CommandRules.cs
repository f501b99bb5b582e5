using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>Registered commands (developers/interactions/application-commands).</summary>
internal static partial class CommandRules
{
    private const int MostChatCommands = 100;
    private const int MostMenuCommands = 15;
    private const int LargestCommand = 8000;
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;

    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he",
    ];

    public static void Check(JsonArray commands)
    {
        var errors = new FormErrors();
        var names = new HashSet<(long Type, string Name)>();
        var counts = new Dictionary<long, int>();
        for (var index = 0; index < commands.Count; index++)
        {
            if (commands[index] is not JsonObject body)
            {
                errors.Add($"{index}", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.");
                continue;
            }

            var form = new Form(body, $"{index}", errors);
            var type = form.Whole("type", 1, 4) ?? 1;
            Command(form, type);
            counts[type] = counts.GetValueOrDefault(type) + 1;
            if (!names.Add((type, JsonText.Text(body["name"]) ?? "")))
            {
                form.Refuse("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }

        foreach (var (type, count) in counts)
        {
            if (count > (type == 1 ? MostChatCommands : MostMenuCommands))
            {
                errors.Add("", "APPLICATION_COMMANDS_TOO_MANY", $"Too many commands of type {type}");
            }
        }

        errors.ThrowIfAny();
    }

    private static void Command(Form command, long type)
    {
        command.Id("id");
        Name(command, type == 1);
        Localized(command, "description_localizations", 1, 100, asName: false);
        if (type == 1)
        {
            command.Text("description", 1, 100, required: true);
        }
        else if (!string.IsNullOrEmpty(command.Text("description")))
        {
            command.Refuse("description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands have no description");
        }

        if (command.Text("default_member_permissions") is { } permissions && !ulong.TryParse(permissions, out _))
        {
            command.Refuse("default_member_permissions", "BITFIELD_TYPE_CONVERT", "Not a permission bitset");
        }

        command.Items("contexts", 0, 3);
        command.Items("integration_types", 1, 2);
        command.Flag("nsfw");
        command.Flag("dm_permission");
        Options(command, depth: 0);
        if (Size(command.Body) > LargestCommand)
        {
            command.Refuse("", "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({LargestCommand})");
        }

        command.Close();
    }

    private static void Options(Form holder, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var optionalSeen = false;
        var kinds = 0;
        foreach (var option in holder.List("options", 0, 25))
        {
            var type = option.Whole("type", 1, 11, required: true) ?? 0;
            Name(option, chat: true);
            option.Text("description", 1, 100, required: true);
            Localized(option, "description_localizations", 1, 100, asName: false);
            if (!names.Add(JsonText.Text(option.Body["name"]) ?? ""))
            {
                option.Refuse("name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            }

            var required = option.Flag("required") == true;
            if (required && optionalSeen)
            {
                option.Refuse("required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optionalSeen |= !required;
            kinds |= type is SubCommand or SubCommandGroup ? 1 : 2;
            Nested(option, type, depth);
            option.Close();
        }

        if (kinds == 3)
        {
            holder.Refuse("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private static void Nested(Form option, long type, int depth)
    {
        if (type is SubCommand or SubCommandGroup)
        {
            var deepest = type == SubCommand ? 1 : 0;
            if (depth > deepest)
            {
                option.Refuse("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deep");
            }

            Options(option, depth + 1);
            return;
        }

        var choices = option.List("choices", 0, 25);
        foreach (var choice in choices)
        {
            choice.Text("name", 1, 100, required: true);
            Localized(choice, "name_localizations", 1, 100, asName: false);
            if (type == 3)
            {
                choice.Text("value", 0, 100, required: true);
            }
            else
            {
                choice.Number("value");
            }

            choice.Close();
        }

        if (option.Flag("autocomplete") == true && choices.Count > 0)
        {
            option.Refuse("choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_INVALID", "Choices and autocomplete are mutually exclusive");
        }

        option.Whole("min_length", 0, 6000);
        option.Whole("max_length", 1, 6000);
        option.Number("min_value");
        option.Number("max_value");
        option.Items("channel_types");
        option.Items("file_types", 0, 10);
    }

    private static void Name(Form form, bool chat)
    {
        var name = form.Text("name", 1, 32, required: true);
        if (chat && name is not null)
        {
            ChatName(form, "name", name);
        }

        Localized(form, "name_localizations", 1, 32, chat);
    }

    private static void Localized(Form form, string key, int min, int max, bool asName)
    {
        if (form.Child(key) is not { } texts)
        {
            return;
        }

        foreach (var (locale, _) in texts.Body)
        {
            if (!Locales.Contains(locale))
            {
                texts.Refuse(locale, "ENUM_TYPE_COERCE", $"Value \"{locale}\" is not a valid locale.");
            }
            else if (texts.Text(locale, min, max) is { } text && asName)
            {
                ChatName(texts, locale, text);
            }
        }
    }

    private static void ChatName(Form form, string key, string name)
    {
        if (!NamePattern().IsMatch(name) || name.Any(char.IsUpper))
        {
            form.Refuse(key, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    /// <summary>Names, descriptions and values; of each text only its longest localization counts.</summary>
    private static int Size(JsonObject node)
    {
        var size = Longest(node, "name") + Longest(node, "description") + (node["value"] is { } value ? value.ToString().Length : 0);
        foreach (var key in (string[])["options", "choices"])
        {
            size += node[key] is JsonArray children ? children.OfType<JsonObject>().Sum(Size) : 0;
        }

        return size;
    }

    private static int Longest(JsonObject node, string key)
    {
        var localized = node[$"{key}_localizations"] as JsonObject ?? [];
        return localized.Select(pair => JsonText.Text(pair.Value)?.Length ?? 0).Append(JsonText.Text(node[key])?.Length ?? 0).Max();
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
