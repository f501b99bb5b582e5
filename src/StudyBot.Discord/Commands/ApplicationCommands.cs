namespace StudyBot.Discord;

/// <summary>Says whether Discord already has the commands that are wanted.</summary>
public static class ApplicationCommands
{
    /// <summary>
    /// Compares what matters: ids and versions do not, nor what Discord fills in (contexts, integration types where none are
    /// wanted), nor what it drops (a localization equal to its default), nor the difference between false or empty and absent.
    /// <see href="https://docs.discord.com/developers/interactions/application-commands#localization"/>
    /// </summary>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> wanted, IReadOnlyList<ApplicationCommand> existing)
    {
        if (wanted.Count != existing.Count)
        {
            return false;
        }

        var byKey = existing.ToLookup(Key);
        return wanted.All(command => byKey[Key(command)].Any(other => IsSame(command, other)));
    }

    private static (ApplicationCommandType Type, string Name) Key(ApplicationCommand command) =>
        (command.Type == default ? ApplicationCommandType.ChatInput : command.Type, command.Name);

    private static bool IsSame(ApplicationCommand wanted, ApplicationCommand existing) =>
        IsSameText(wanted.Description, existing.Description)
        && IsSameIn(wanted.NameLocalizations, existing.NameLocalizations, wanted.Name)
        && IsSameIn(wanted.DescriptionLocalizations, existing.DescriptionLocalizations, wanted.Description)
        && wanted.DefaultMemberPermissions == existing.DefaultMemberPermissions
        && wanted.Nsfw.GetValueOrDefault() == existing.Nsfw.GetValueOrDefault()
        && (wanted.IntegrationTypes is null || IsSameSet(wanted.IntegrationTypes, existing.IntegrationTypes))
        && (wanted.Contexts is null || IsSameSet(wanted.Contexts, existing.Contexts))
        && IsSameList(wanted.Options, existing.Options, IsSame);

    private static bool IsSame(ApplicationCommandOption wanted, ApplicationCommandOption existing) =>
        wanted.Type == existing.Type
        && wanted.Name == existing.Name
        && IsSameText(wanted.Description, existing.Description)
        && IsSameIn(wanted.NameLocalizations, existing.NameLocalizations, wanted.Name)
        && IsSameIn(wanted.DescriptionLocalizations, existing.DescriptionLocalizations, wanted.Description)
        && wanted.Required.GetValueOrDefault() == existing.Required.GetValueOrDefault()
        && wanted.Autocomplete.GetValueOrDefault() == existing.Autocomplete.GetValueOrDefault()
        && (wanted.MinValue, wanted.MaxValue) == (existing.MinValue, existing.MaxValue)
        && (wanted.MinLength, wanted.MaxLength) == (existing.MinLength, existing.MaxLength)
        && IsSameSet(wanted.ChannelTypes, existing.ChannelTypes)
        && IsSameList(wanted.Choices, existing.Choices, IsSame)
        && IsSameList(wanted.Options, existing.Options, IsSame);

    private static bool IsSame(ApplicationCommandOptionChoice wanted, ApplicationCommandOptionChoice existing) =>
        wanted.Name == existing.Name
        && wanted.Value == existing.Value
        && IsSameIn(wanted.NameLocalizations, existing.NameLocalizations, wanted.Name);

    private static bool IsSameText(string? wanted, string? existing) => (wanted ?? string.Empty) == (existing ?? string.Empty);

    private static bool IsSameSet<T>(IReadOnlyList<T>? wanted, IReadOnlyList<T>? existing) =>
        (wanted ?? []).ToHashSet().SetEquals(existing ?? []);

    private static bool IsSameList<T>(IReadOnlyList<T>? wanted, IReadOnlyList<T>? existing, Func<T, T, bool> isSame)
    {
        var (ours, theirs) = (wanted ?? [], existing ?? []);
        return ours.Count == theirs.Count && ours.Zip(theirs).All(pair => isSame(pair.First, pair.Second));
    }

    private static bool IsSameIn(
        IReadOnlyDictionary<string, string>? wanted,
        IReadOnlyDictionary<string, string>? existing,
        string? byDefault)
    {
        return Kept(wanted).SetEquals(Kept(existing));

        HashSet<KeyValuePair<string, string>> Kept(IReadOnlyDictionary<string, string>? texts) =>
            (texts ?? new Dictionary<string, string>()).Where(text => text.Value != byDefault).ToHashSet();
    }
}
