using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>Reads Discord's interaction into a <see cref="Call"/>; the one place that knows both shapes.</summary>
internal static class CallReader
{
    private const string InstalledInServer = "0";

    /// <summary>Null for what is nobody's call: a ping, or an interaction of a kind that does not exist yet.</summary>
    public static Call? TryRead(Interaction interaction, TextsCatalog texts)
    {
        if (interaction is not { Data: { } data, Invoker: { } invoker } || FindKind(interaction.Type) is not { } kind)
        {
            return null;
        }

        var words = new List<string>();
        var options = data.Options ?? [];
        if (data.Name is { } name)
        {
            words.Add(name);
        }

        while (options is [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } below])
        {
            words.Add(below.Name);
            options = below.Options ?? [];
        }

        var customId = CustomId.TryParse(data.CustomId) ?? CustomId.Of("");
        return new Call
        {
            Id = interaction.Id.Value,
            Kind = kind,
            Route = kind is CallKind.Command or CallKind.Completion ? string.Join(' ', words) : customId.Verb,
            CustomId = customId,
            Member = new MemberId(invoker.Id.Value),
            Name = interaction.Member?.Nick ?? invoker.GlobalName ?? invoker.Username ?? invoker.Id.ToString(),
            Group = FindGroup(interaction),
            GroupLocale = interaction.GuildLocale,
            MayManage = interaction.Member?.Permissions is { } permissions &&
                (permissions & (Permissions.ManageGuild | Permissions.Administrator)) != Permissions.None,
            Texts = texts.For(interaction.Locale ?? interaction.GuildLocale),
            FromPanel = interaction.Message is { } message && message.Flags.HasFlag(MessageFlags.Ephemeral | MessageFlags.ComponentsV2),
            PanelPage = FindPage(interaction.Message),
            Options = options.ToDictionary(option => option.Name, ReadValue),
            Focused = options.FirstOrDefault(option => option.Focused == true)?.Name,
            Fields = [.. data.Components.Walk().Where(field => field.CustomId is not null).Select(ReadField)],
            Chosen = data.Values ?? [],
            Resolved = data.Resolved,
            Target = data.TargetId is { } target ? data.Resolved?.Messages?.GetValueOrDefault(target) : null,
        };
    }

    private static CallKind? FindKind(InteractionType type) => type switch
    {
        InteractionType.ApplicationCommand => CallKind.Command,
        InteractionType.Autocomplete => CallKind.Completion,
        InteractionType.MessageComponent => CallKind.Press,
        InteractionType.ModalSubmit => CallKind.Form,
        _ => null,
    };

    /// <summary>Elsewhere in a server, where only a member has installed the bot for themselves, it is their own day.</summary>
    private static GroupId? FindGroup(Interaction interaction) =>
        interaction.GuildId is { } guild &&
        interaction.AuthorizingIntegrationOwners is { } owners &&
        owners.TryGetValue(InstalledInServer, out var owner) && owner == guild.ToString()
            ? new GroupId(guild.Value)
            : null;

    private static int FindPage(Message? message) => message?.Components.Walk()
        .Select(component => CustomId.TryParse(component.CustomId) is { } id ? Buttons.FindPage(id) : null)
        .FirstOrDefault(page => page is not null) ?? 0;

    private static string ReadValue(InteractionOption option) => option.Value?.ToString() ?? "";

    private static FormField ReadField(ReceivedComponent field) =>
        new(CustomId.TryParse(field.CustomId) ?? CustomId.Of(""), field.Text(), field.Values ?? [], field.Type == ComponentType.TextInput);
}
