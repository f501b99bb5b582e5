using StudyBot.Discord;

namespace StudyBot.Flow;

/// <summary>A message's components, from the top.</summary>
internal sealed record View(IReadOnlyList<Component> Components)
{
    public View(params Component[] components)
        : this((IReadOnlyList<Component>)components)
    {
    }
}
