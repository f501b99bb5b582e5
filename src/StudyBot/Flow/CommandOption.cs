namespace StudyBot.Flow;

/// <summary>An option of a command; its words stand in <c>config/texts</c> under its name.</summary>
internal sealed record CommandOption(string Name, CommandOptionKind Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>Under which words in <c>config/texts</c> its name and description stand, where they are not the usual ones.</summary>
    public string? Words { get; init; }

    /// <summary>Values to choose from, English words; their shown names stand in <c>config/texts</c>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Under which words in <c>config/texts</c> the values' names stand.</summary>
    public string ChoiceWords { get; init; } = "choice";

    /// <summary>Suggestions come while it is typed.</summary>
    public bool Completes { get; init; }

    public int? MaxLength { get; init; }

    public static CommandOption Text(string name, int maxLength) => new(name, CommandOptionKind.Text) { MaxLength = maxLength };

    public static CommandOption Completed(string name) => new(name, CommandOptionKind.Text) { Completes = true };

    public static CommandOption OneOf(string name, params IReadOnlyList<string> choices) => new(name, CommandOptionKind.Text) { Choices = choices };

    public CommandOption Required() => this with { IsRequired = true };
}
