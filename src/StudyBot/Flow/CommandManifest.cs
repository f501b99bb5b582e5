using StudyBot.Discord;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>
/// The commands as Discord registers them, made from the features' definitions and the locales' words.
/// https://discord.com/developers/docs/interactions/application-commands#application-command-object
/// </summary>
internal static class CommandManifest
{
    public static IReadOnlyList<ApplicationCommand> Build(IReadOnlyList<CommandDefinition> commands, TextsCatalog texts) =>
    [
        .. commands.Where(command => command.MenuWords is null).GroupBy(command => command.Name.Split(' ')[0]).Select(group => Build(group.Key, [.. group], texts)),
        .. commands.Where(command => command.MenuWords is not null).Select(command => InMenu(command, texts)),
    ];

    /// <summary>https://discord.com/developers/docs/interactions/application-commands#message-commands</summary>
    private static ApplicationCommand InMenu(CommandDefinition command, TextsCatalog texts) => new()
    {
        Type = ApplicationCommandType.Message,
        Name = command.Name,
        NameLocalizations = Korean(texts, command.MenuWords!),
        Contexts = [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel],
        IntegrationTypes = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    };

    private static ApplicationCommand Build(string name, IReadOnlyList<CommandDefinition> definitions, TextsCatalog texts)
    {
        var isPlain = definitions is [var only] && only.Name == name;
        return new ApplicationCommand
        {
            Name = name,
            NameLocalizations = Korean(texts, $"command.{name}.name"),
            Description = texts.English[$"command.{name}.description"],
            DescriptionLocalizations = Korean(texts, $"command.{name}.description"),
            Options = isPlain ? Options(definitions[0], texts) : [.. definitions.Select(definition => SubCommand(definition, texts))],
            Contexts = definitions[0].InServersOnly
                ? [InteractionContextType.Guild]
                : [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel],
            IntegrationTypes = definitions[0].InServersOnly
                ? [ApplicationIntegrationType.GuildInstall]
                : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        };
    }

    private static ApplicationCommandOption SubCommand(CommandDefinition definition, TextsCatalog texts)
    {
        var key = $"command.{definition.Name.Replace(' ', '.')}";
        return new ApplicationCommandOption
        {
            Type = ApplicationCommandOptionType.SubCommand,
            Name = definition.Name.Split(' ')[^1],
            NameLocalizations = Korean(texts, $"{key}.name"),
            Description = texts.English[$"{key}.description"],
            DescriptionLocalizations = Korean(texts, $"{key}.description"),
            Options = Options(definition, texts),
        };
    }

    private static IReadOnlyList<ApplicationCommandOption>? Options(CommandDefinition definition, TextsCatalog texts) =>
        definition.Options.Count == 0 ? null : [.. definition.Options.Select(option => Build(option, texts))];

    private static ApplicationCommandOption Build(CommandOption option, TextsCatalog texts) => new()
    {
        Type = option.Kind switch
        {
            CommandOptionKind.Member => ApplicationCommandOptionType.User,
            CommandOptionKind.TextChannel => ApplicationCommandOptionType.Channel,
            CommandOptionKind.File => ApplicationCommandOptionType.Attachment,
            _ => ApplicationCommandOptionType.String,
        },
        Name = option.Name,
        NameLocalizations = Korean(texts, $"option.{option.Words ?? option.Name}.name"),
        Description = texts.English[$"option.{option.Words ?? option.Name}.description"],
        DescriptionLocalizations = Korean(texts, $"option.{option.Words ?? option.Name}.description"),
        Required = option.IsRequired ? true : null,
        Autocomplete = option.Completes ? true : null,
        MaxLength = option.MaxLength,
        ChannelTypes = option.Kind == CommandOptionKind.TextChannel ? [ChannelType.GuildText] : null,
        Choices = option.Choices.Count == 0 ? null : [.. option.Choices.Select(choice => Choice($"{option.ChoiceWords}.{choice}", choice, texts))],
    };

    private static ApplicationCommandOptionChoice Choice(string key, string value, TextsCatalog texts) =>
        new(texts.English[key], value) { NameLocalizations = Korean(texts, key) };

    private static Dictionary<string, string>? Korean(TextsCatalog texts, string key) =>
        texts.Korean[key] is var korean && korean == texts.English[key] ? null : new() { ["ko"] = korean };
}
