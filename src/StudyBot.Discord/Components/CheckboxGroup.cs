namespace StudyBot.Discord;

/// <summary>One to ten boxes to tick in a modal. <see href="https://docs.discord.com/developers/components/reference#checkbox-group"/></summary>
public sealed record CheckboxGroup(string CustomId, IReadOnlyList<SelectOption> Options) : Component(ComponentType.CheckboxGroup)
{
    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public bool? Required { get; init; }
}
