using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn;

/// <summary>Interactions: sent to the bot, answered by it once and in time, followed up while their token lives.</summary>
internal sealed class InteractionDesk(World world)
{
    private const string NoAnswer = "The application did not respond";

    private readonly Dictionary<ulong, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = new(StringComparer.Ordinal);

    public Interaction Open(int type, ulong userId, ulong channelId, JsonObject data, Message? source = null, string? commandName = null, Interaction? sends = null)
    {
        lock (world.Gate)
        {
            var interaction = new Interaction
            {
                Id = world.Snowflakes.Next(),
                Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)),
                Type = type,
                UserId = userId,
                ChannelId = channelId,
                OpenedAt = world.Now,
                Source = source,
                CommandName = commandName,
                Sends = sends,
                SentTimestamp = world.Options.Transport.GetTimestamp(),
            };
            interaction.Envelope = InteractionShapes.Envelope(world, interaction, data);
            _byId[interaction.Id] = interaction;
            _byToken[interaction.Token] = interaction;
            interaction.Timer = world.Options.Transport.CreateTimer(_ => GiveUp(interaction), null, world.Options.AnswerWithin, Timeout.InfiniteTimeSpan);
            world.Delivery.Send(interaction);
            return interaction;
        }
    }

    /// <summary>The same once more, as after a resumed connection.</summary>
    public void SendAgain(Interaction interaction)
    {
        lock (world.Gate)
        {
            world.Delivery.Send(interaction);
        }
    }

    /// <summary>What the bot's URL answered was no answer.</summary>
    public void Refuse(Interaction interaction) => GiveUp(interaction);

    public Interaction? FindOpenModal(ulong interactionId, ulong userId)
    {
        lock (world.Gate)
        {
            return _byId.GetValueOrDefault(interactionId) is { OpenModal: not null } interaction && interaction.UserId == userId ? interaction : null;
        }
    }

    public void CloseModal(Interaction interaction)
    {
        lock (world.Gate)
        {
            interaction.OpenModal = null;
        }
    }

    /// <returns>The body of the answer with <c>with_response</c>.</returns>
    public JsonObject Receive(ulong id, string token, JsonObject body, IReadOnlyList<Upload> files)
    {
        lock (world.Gate)
        {
            if (!_byId.TryGetValue(id, out var interaction) || interaction.Token != token || interaction.Expired)
            {
                throw Refusals.UnknownInteraction();
            }

            if (interaction.AnswerType is not null)
            {
                throw Refusals.AlreadyAcknowledged();
            }

            var answer = AnswerRules.Read(body, files, interaction);
            interaction.AnswerType = answer.Type;
            if (interaction.Sends is { } opener)
            {
                CloseModal(opener);
            }

            interaction.Timer?.Dispose();
            interaction.Timer = world.Options.Transport.CreateTimer(_ => EndToken(interaction), null, world.Options.TokenLife, Timeout.InfiniteTimeSpan);
            var message = Apply(interaction, answer);
            return InteractionShapes.Callback(world, interaction, answer.Type, message);
        }
    }

    public Message Original(string token)
    {
        lock (world.Gate)
        {
            var interaction = Live(token);
            return (interaction.OriginalId is { } id ? world.Messages.Find(id) : null) ?? throw Refusals.UnknownMessage();
        }
    }

    public Message Own(string token, ulong messageId)
    {
        lock (world.Gate)
        {
            var interaction = Live(token);
            var message = world.Messages.Find(messageId);
            return message is not null && (message.Interaction?.Id == interaction.Id || message.Id == interaction.OriginalId)
                ? message
                : throw Refusals.UnknownMessage();
        }
    }

    public Message Edit(string token, ulong? messageId, JsonObject body, IReadOnlyList<Upload> files)
    {
        lock (world.Gate)
        {
            var interaction = Live(token);
            var message = messageId is { } id ? Own(token, id) : Original(token);
            world.Messages.Edit(message, MessageRules.Read(body, files, MessageUse.InteractionEdit, message));
            FinishDeferred(interaction, message);
            return message;
        }
    }

    public Message FollowUp(string token, JsonObject body, IReadOnlyList<Upload> files)
    {
        lock (world.Gate)
        {
            var interaction = Live(token);
            if (interaction.OriginalId is { } id && world.Messages.Find(id) is { State: MessageState.Thinking } thinking)
            {
                var edit = MessageRules.Read(body, files, MessageUse.FollowUp);
                world.Messages.Edit(thinking, edit with { Flags = edit.Flags & ~MessageFlags.Ephemeral });
                FinishDeferred(interaction, thinking);
                return thinking;
            }

            var message = Write(interaction, MessageRules.Read(body, files, MessageUse.FollowUp), type: 19);
            FinishDeferred(interaction, message);
            return message;
        }
    }

    public void Delete(string token, ulong? messageId)
    {
        lock (world.Gate)
        {
            world.Messages.Remove((messageId is { } id ? Own(token, id) : Original(token)).Id);
        }
    }

    /// <summary>The stand-in ends: nothing is to happen any more.</summary>
    public void StopTimers()
    {
        lock (world.Gate)
        {
            foreach (var interaction in _byId.Values)
            {
                interaction.Timer?.Dispose();
            }
        }
    }

    private Message? Apply(Interaction interaction, Answer answer)
    {
        switch (answer)
        {
            case Answer.Message(var draft):
                var posted = Write(interaction, draft, interaction.AnswerMessageType);
                interaction.OriginalId = posted.Id;
                Resolve(interaction, elapsed => new InteractionOutcome.Posted(posted) { InteractionId = interaction.Id, Elapsed = elapsed });
                return posted;
            case Answer.DeferredMessage(var draft):
                interaction.OriginalId = Write(interaction, draft, interaction.AnswerMessageType).Id;
                Defer(interaction, isUpdate: false);
                return null;
            case Answer.DeferredUpdate:
                interaction.OriginalId = interaction.Source!.Id;
                Defer(interaction, isUpdate: true);
                return null;
            case Answer.Update(var draft):
                interaction.OriginalId = interaction.Source!.Id;
                world.Messages.Edit(interaction.Source, draft);
                Resolve(interaction, elapsed => new InteractionOutcome.Updated(interaction.Source) { InteractionId = interaction.Id, Elapsed = elapsed });
                return interaction.Source;
            case Answer.Choices(var choices):
                Resolve(interaction, elapsed => new InteractionOutcome.Choices(choices) { InteractionId = interaction.Id, Elapsed = elapsed });
                return null;
            case Answer.Modal(var modal):
                interaction.OpenModal = modal;
                world.Events.Modal(interaction, modal);
                Resolve(interaction, elapsed => new InteractionOutcome.ModalOpened(modal) { InteractionId = interaction.Id, Elapsed = elapsed });
                return null;
            default:
                throw new InvalidOperationException($"An answer without its branch: {answer.GetType().Name}");
        }
    }

    private Message Write(Interaction interaction, MessageDraft draft, int type)
    {
        var ephemeral = (draft.Flags & MessageFlags.Ephemeral) != 0 ? interaction.UserId : (ulong?)null;
        return world.Messages.Write(interaction.ChannelId, world.BotId, draft, new MessageOrigin(type, ephemeral, interaction.Trace));
    }

    private void Defer(Interaction interaction, bool isUpdate) =>
        interaction.First.TrySetResult(new InteractionOutcome.Deferred(isUpdate, interaction.Final.Task) { InteractionId = interaction.Id, Elapsed = Elapsed(interaction) });

    private void FinishDeferred(Interaction interaction, Message message)
    {
        if (interaction.IsDeferred)
        {
            interaction.Final.TrySetResult(message == interaction.Source
                ? new InteractionOutcome.Updated(message) { InteractionId = interaction.Id, Elapsed = Elapsed(interaction) }
                : new InteractionOutcome.Posted(message) { InteractionId = interaction.Id, Elapsed = Elapsed(interaction) });
        }
    }

    private void Resolve(Interaction interaction, Func<TimeSpan, InteractionOutcome> outcome)
    {
        var made = outcome(Elapsed(interaction));
        interaction.First.TrySetResult(made);
        interaction.Final.TrySetResult(made);
    }

    private TimeSpan Elapsed(Interaction interaction) => world.Options.Transport.GetElapsedTime(interaction.SentTimestamp);

    private Interaction Live(string token)
    {
        if (!_byToken.TryGetValue(token, out var interaction) || interaction.AnswerType is null)
        {
            throw Refusals.UnknownWebhook();
        }

        return interaction.Expired ? throw Refusals.InvalidWebhookToken() : interaction;
    }

    private void GiveUp(Interaction interaction)
    {
        lock (world.Gate)
        {
            if (interaction.AnswerType is null)
            {
                interaction.Expired = true;
                Fail(interaction);
            }
        }
    }

    private void EndToken(Interaction interaction)
    {
        lock (world.Gate)
        {
            interaction.Expired = true;
            if (interaction.OriginalId is { } id && world.Messages.Find(id) is { State: MessageState.Thinking } thinking)
            {
                thinking.State = MessageState.Failed;
                world.Messages.Changed(thinking);
            }

            if (interaction.IsDeferred)
            {
                Fail(interaction);
            }
        }
    }

    private void Fail(Interaction interaction)
    {
        var failed = new InteractionOutcome.Failed(NoAnswer) { InteractionId = interaction.Id, Elapsed = Elapsed(interaction) };
        var isNews = !interaction.Final.Task.IsCompleted;
        interaction.First.TrySetResult(failed);
        interaction.Final.TrySetResult(failed);
        if (isNews && interaction.Type != InteractionType.Autocomplete)
        {
            world.Events.Failed(interaction, NoAnswer);
        }
    }
}
