namespace StudyBot.Discord;

/// <summary>
/// A value to choose, registered or suggested while typing.
/// <see href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure"/>
/// </summary>
public sealed record ApplicationCommandOptionChoice(string Name, ChoiceValue Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
