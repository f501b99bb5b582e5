using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;

namespace StudyBot.Benchmarks.Soak;

/// <summary>One press, and what became of it.</summary>
internal sealed class Fate(Interaction interaction, string action, long pressedAt)
{
    public ulong Id => interaction.Id;

    public string Action => action;

    public long PressedAt => pressedAt;

    /// <summary>How often the bot tried to give the first answer.</summary>
    public int Tries { get; set; }

    /// <summary>The faults that struck those tries.</summary>
    public List<string> Faults { get; } = [];

    public InteractionOutcome? First { get; set; }

    public InteractionOutcome? Final { get; set; }

    /// <summary>It was answered, and not with what was asked for.</summary>
    public bool IsWrong { get; set; }

    public bool IsUnanswered => First is InteractionOutcome.Failed;

    /// <summary>It was put off, and never told.</summary>
    public bool IsUnfinished => First is InteractionOutcome.Deferred && Final is null or InteractionOutcome.Failed;

    /// <summary>More tries than faults and delays explain: somebody answered once more.</summary>
    public bool IsDoubled => Tries > 1 + Faults.Count;
}
