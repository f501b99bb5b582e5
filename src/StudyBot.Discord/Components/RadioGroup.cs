namespace StudyBot.Discord;

/// <summary>Two to ten choices, one of which holds, in a modal. <see href="https://docs.discord.com/developers/components/reference#radio-group"/></summary>
public sealed record RadioGroup(string CustomId, IReadOnlyList<SelectOption> Options) : Component(ComponentType.RadioGroup)
{
    public bool? Required { get; init; }
}
