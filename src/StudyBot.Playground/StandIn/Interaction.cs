using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn;

/// <summary>One interaction from its frame to the end of its token.</summary>
internal sealed class Interaction
{
    public required ulong Id { get; init; }

    public required string Token { get; init; }

    public required int Type { get; init; }

    public required ulong UserId { get; init; }

    public required ulong ChannelId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The message whose component began it, also when a modal stood between.</summary>
    public Message? Source { get; init; }

    public string? CommandName { get; init; }

    /// <summary>The frame's content as it was sent.</summary>
    public JsonObject Envelope { get; set; } = [];

    public bool Expired { get; set; }

    public int? AnswerType { get; set; }

    /// <summary>The message that <c>@original</c> means.</summary>
    public ulong? OriginalId { get; set; }

    public JsonObject? OpenModal { get; set; }

    /// <summary>The interaction whose modal this one sends. The modal stays open until the sending is answered: it can be sent again.</summary>
    public Interaction? Sends { get; init; }

    /// <summary>What each delivery by HTTP was answered with, 0 where the connection broke; the gateway's are not counted.</summary>
    public List<int> Deliveries { get; } = [];

    /// <summary>What was wrong with an answer in the response to a delivery.</summary>
    public ApiRefusedException? InlineRefusal { get; set; }

    public long SentTimestamp { get; set; }

    public ITimer? Timer { get; set; }

    public TaskCompletionSource<InteractionOutcome> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource<InteractionOutcome> Final { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsDeferred => AnswerType is StandIn.AnswerType.DeferredMessage or StandIn.AnswerType.DeferredUpdate;

    /// <summary>The type of the message that answers it: of a slash command, of a menu's command, or a plain one.</summary>
    public int AnswerMessageType => Type != InteractionType.Command ? 0 : JsonText.Int(Envelope["data"]?["type"]) == MenuCall.MessageCommand ? 23 : 20;

    public InteractionTrace Trace => new(Id, Type, UserId, CommandName, Source?.Id, OriginalId, Sends?.Trace);
}
