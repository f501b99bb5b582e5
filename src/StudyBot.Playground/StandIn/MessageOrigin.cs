using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn;

/// <summary>How a message came to be: its type, who alone sees it, and the interaction behind it.</summary>
internal sealed record MessageOrigin(int Type, ulong? EphemeralTo, InteractionTrace? Trace)
{
    public static MessageOrigin Plain { get; } = new(0, null, null);

    public static MessageOrigin Reply { get; } = new(19, null, null);
}
