using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Conformance.Limits;

/// <summary>Commands, beyond their schemas (developers/interactions/application-commands).</summary>
internal static partial class CommandLimits
{
    private const int LargestCommand = 8000;
    private const int MostChatCommands = 100;
    private const int MostMenuCommands = 15;
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;
    private const int PrivateChannel = 2;
    private const int UserInstall = 1;

    private static readonly HashSet<string> _locales = new(
        "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".Split(' '),
        StringComparer.Ordinal);

    public static void CheckAll(JsonElement commands, Findings findings)
    {
        var names = new HashSet<(long, string?)>();
        var counts = new Dictionary<long, int>();
        foreach (var (command, index) in commands.Items().Select((command, index) => (command, index)))
        {
            var type = command.At("type").Whole() ?? 1;
            counts[type] = counts.GetValueOrDefault(type) + 1;
            findings.Unless(names.Add((type, command.At("name").Text())), $"/{index}/name", "is unique among commands of its type", command.At("name"));
            Check(command, $"/{index}", findings);
        }

        foreach (var (type, count) in counts)
        {
            var most = type == 1 ? MostChatCommands : MostMenuCommands;
            findings.Unless(count <= most, "", $"there are at most {most} commands of type {type}", commands);
        }
    }

    public static void Check(JsonElement command, string at, Findings findings)
    {
        var isChat = (command.At("type").Whole() ?? 1) == 1;
        Names(command, at, isChat, findings);
        if (isChat)
        {
            findings.Unless(command.At("description").Text() is { Length: >= 1 and <= 100 }, $"{at}/description", "has 1 to 100 characters", command.At("description"));
        }
        else
        {
            findings.Unless(!command.Has("description") && !command.Has("options"), at, "a menu command has neither description nor options", command);
        }

        Localizations(command, "description", at, isName: false, findings);
        var inPrivate = command.At("contexts").Items().Any(context => context.Whole() == PrivateChannel);
        var byUser = command.At("integration_types").Items().Any(kind => kind.Whole() == UserInstall);
        findings.Unless(!inPrivate || byUser, $"{at}/contexts", "private channels need the user install", command.At("contexts"));
        Options(command, at, findings);
        findings.Unless(Size(command) <= LargestCommand, at, $"names, descriptions and values together have at most {LargestCommand} characters", $"{Size(command)} characters");
    }

    private static void Options(JsonElement holder, string at, Findings findings)
    {
        var options = holder.ItemsAt("options", at).ToList();
        var optionalSeen = false;
        foreach (var (option, place) in options)
        {
            var type = option.At("type").Whole();
            Names(option, place, isChat: true, findings);
            Localizations(option, "description", place, isName: false, findings);
            var required = option.At("required").Flag() == true;
            findings.Unless(!required || !optionalSeen, $"{place}/required", "required options stand before the others", option.At("required"));
            optionalSeen |= !required;
            if (type is SubCommand or SubCommandGroup)
            {
                Options(option, place, findings);
            }
            else
            {
                Value(option, place, findings);
            }
        }

        var subs = options.Count(option => option.Item.At("type").Whole() is SubCommand or SubCommandGroup);
        findings.Unless(subs == 0 || subs == options.Count, $"{at}/options", "subcommands stand alone", holder.At("options"));
        UniqueNames(options, at, findings);
    }

    /// <summary>Default names are unique, and no localized name is another option's default name or its name in that language.</summary>
    private static void UniqueNames(List<(JsonElement Item, string At)> options, string at, Findings findings)
    {
        var defaults = options.Select(option => option.Item.At("name").Text()).ToList();
        findings.Unless(defaults.Distinct(StringComparer.Ordinal).Count() == defaults.Count, $"{at}/options", "names are unique", $"{defaults.Count} options");
        foreach (var locale in _locales)
        {
            var shown = options.Select(option => option.Item.At("name_localizations").At(locale).Text()).ToList();
            for (var index = 0; index < options.Count; index++)
            {
                var clashes = shown[index] is { } name && shown.Zip(defaults).Where((_, other) => other != index).Any(other => name == other.First || name == other.Second);
                findings.Unless(!clashes, $"{options[index].At}/name_localizations/{locale}", "differs from the other options' names", options[index].Item);
            }
        }
    }

    private static void Value(JsonElement option, string at, Findings findings)
    {
        var choices = option.ItemsAt("choices", at).ToList();
        findings.Unless(choices.Count == 0 || option.At("autocomplete").Flag() != true, $"{at}/choices", "excludes autocomplete", option.At("choices"));
        findings.Unless(!(option.At("min_length").Whole() > option.At("max_length").Whole()), $"{at}/min_length", "is at most max_length", option.At("min_length"));
        foreach (var (choice, place) in choices)
        {
            var value = choice.At("value");
            findings.Unless(value.Text() is null or { Length: >= 1 and <= 100 }, $"{place}/value", "has 1 to 100 characters", value);
            findings.Unless(value.ValueKind != JsonValueKind.Number || Math.Abs(value.GetDouble()) <= 9007199254740991, $"{place}/value", "is within ±(2^53-1)", value);
            Localizations(choice, "name", place, isName: false, findings);
        }
    }

    private static void Names(JsonElement holder, string at, bool isChat, Findings findings)
    {
        findings.Unless(!isChat || IsChatName(holder.At("name").Text()), $"{at}/name", "is lower case, of letters, digits, - _ and '", holder.At("name"));
        Localizations(holder, "name", at, isChat, findings);
    }

    private static void Localizations(JsonElement holder, string key, string at, bool isName, Findings findings)
    {
        if (!holder.Has($"{key}_localizations"))
        {
            return;
        }

        foreach (var text in holder.At($"{key}_localizations").EnumerateObject())
        {
            var place = $"{at}/{key}_localizations/{text.Name}";
            findings.Unless(_locales.Contains(text.Name), place, "is a locale of Discord's", text.Value);
            findings.Unless(!isName || IsChatName(text.Value.Text()), place, "is lower case, of letters, digits, - _ and '", text.Value);
        }
    }

    private static bool IsChatName(string? name) => name is not null && ChatName().IsMatch(name) && !name.Any(char.IsUpper);

    /// <summary>Of each text only its longest localization counts.</summary>
    private static int Size(JsonElement node) =>
        Longest(node, "name") + Longest(node, "description") + node.At("value").ToString().Length
        + node.At("options").Items().Sum(Size) + node.At("choices").Items().Sum(Size);

    private static int Longest(JsonElement node, string key)
    {
        var localized = node.At($"{key}_localizations") is { ValueKind: JsonValueKind.Object } texts ? texts.EnumerateObject().Select(text => text.Value) : [];
        return localized.Append(node.At(key)).Max(text => text.Text()?.Length ?? 0);
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChatName();
}
