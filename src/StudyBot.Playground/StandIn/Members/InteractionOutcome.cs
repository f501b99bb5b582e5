using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>What a member sees after a press. <see cref="Elapsed"/> runs from the frame's sending to the answer's arrival.</summary>
internal abstract record InteractionOutcome
{
    private InteractionOutcome()
    {
    }

    public required ulong InteractionId { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <param name="Message">The message itself: it goes on changing with later edits.</param>
    internal sealed record Posted(Message Message) : InteractionOutcome
    {
        public bool Ephemeral => Message.EphemeralTo is not null;
    }

    internal sealed record Updated(Message Message) : InteractionOutcome;

    internal sealed record ModalOpened(JsonObject Modal) : InteractionOutcome;

    internal sealed record Choices(IReadOnlyList<Choice> Items) : InteractionOutcome;

    /// <param name="Final">The first edit or follow-up after it, or the failure.</param>
    internal sealed record Deferred(bool IsUpdate, Task<InteractionOutcome> Final) : InteractionOutcome;

    internal sealed record Failed(string Reason) : InteractionOutcome;
}
