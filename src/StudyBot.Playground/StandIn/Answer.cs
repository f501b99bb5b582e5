using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.Playground.StandIn;

/// <summary>A first response to an interaction that passed the rules.</summary>
internal abstract record Answer
{
    private Answer(int type) => Type = type;

    public int Type { get; }

    internal sealed record Message(MessageDraft Draft) : Answer(AnswerType.Message);

    internal sealed record DeferredMessage(MessageDraft Draft) : Answer(AnswerType.DeferredMessage);

    internal sealed record DeferredUpdate() : Answer(AnswerType.DeferredUpdate);

    internal sealed record Update(MessageDraft Draft) : Answer(AnswerType.Update);

    internal sealed record Choices(IReadOnlyList<Choice> Items) : Answer(AnswerType.Choices);

    internal sealed record Modal(JsonObject Body) : Answer(AnswerType.Modal);
}
