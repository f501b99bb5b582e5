using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn;

/// <summary>All messages, ephemeral ones too, in the order they were written.</summary>
internal sealed class MessageBook
{
    private readonly World _world;
    private readonly Dictionary<ulong, Message> _byId = [];
    private readonly Dictionary<ulong, List<Message>> _byChannel = [];
    private readonly Dictionary<string, Message> _byNonce = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, ulong> _lastIn = [];

    public MessageBook(World world)
    {
        _world = world;
        foreach (var message in world.State.Messages)
        {
            message.State = message.State == MessageState.Thinking ? MessageState.Failed : message.State;
            Index(message);
        }
    }

    public Message? Find(ulong id)
    {
        lock (_world.Gate)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    /// <summary>What was last sent to a channel, even if it is deleted by now.</summary>
    public ulong? LastIn(ulong channelId)
    {
        lock (_world.Gate)
        {
            return _lastIn.TryGetValue(channelId, out var last) ? last : null;
        }
    }

    public int CountIn(ulong channelId) => Shared(channelId).Count;

    /// <summary>What stands in the channel for everyone, oldest first.</summary>
    public IReadOnlyList<Message> Shared(ulong channelId)
    {
        lock (_world.Gate)
        {
            return [.. (_byChannel.GetValueOrDefault(channelId) ?? []).Where(message => message.EphemeralTo is null)];
        }
    }

    public IReadOnlyList<Message> VisibleTo(ulong userId, ulong channelId)
    {
        lock (_world.Gate)
        {
            return _world.Places.CanSee(userId, channelId)
                ? [.. (_byChannel.GetValueOrDefault(channelId) ?? []).Where(message => message.EphemeralTo is null || message.EphemeralTo == userId)]
                : [];
        }
    }

    public Attachment? AttachmentIn(ulong channelId, ulong attachmentId)
    {
        lock (_world.Gate)
        {
            return (_byChannel.GetValueOrDefault(channelId) ?? []).SelectMany(message => message.Attachments).FirstOrDefault(file => file.Id == attachmentId);
        }
    }

    /// <summary>The bot's own message with this nonce within the window, by transport time.</summary>
    public Message? FindByNonce(string nonce)
    {
        lock (_world.Gate)
        {
            return _byNonce.GetValueOrDefault(nonce) is { } message && _world.Now - message.CreatedAt < _world.Options.NonceWindow ? message : null;
        }
    }

    /// <param name="channelId">Where.</param>
    /// <param name="authorId">Who.</param>
    /// <param name="draft">What.</param>
    /// <param name="origin">How it came to be.</param>
    /// <param name="uploads">Files that lie here already.</param>
    public Message Write(ulong channelId, ulong authorId, MessageDraft draft, MessageOrigin origin, IEnumerable<Attachment>? uploads = null)
    {
        lock (_world.Gate)
        {
            var message = new Message
            {
                Id = _world.Snowflakes.Next(),
                ChannelId = channelId,
                AuthorId = authorId,
                Type = origin.Type,
                Nonce = draft.Nonce,
                RepliesTo = draft.RepliesTo,
                EphemeralTo = origin.EphemeralTo,
                Interaction = origin.Trace,
                Flags = draft.Flags,
                State = (draft.Flags & MessageFlags.Loading) != 0 ? MessageState.Thinking : MessageState.Sent,
                CreatedAt = _world.Now,
                StudyCreatedAt = _world.StudyTime.GetUtcNow(),
            };
            message.Attachments.AddRange(uploads ?? []);
            Apply(message, draft);
            _world.State.Messages.Add(message);
            Index(message);
            CountInThread(channelId);
            _world.Events.Message("created", message);
            _world.Touch();
            return message;
        }
    }

    public void Edit(Message message, MessageDraft draft)
    {
        lock (_world.Gate)
        {
            var wasThinking = message.State == MessageState.Thinking;
            message.Flags = (message.Flags | draft.Flags) & ~MessageFlags.Loading;
            message.State = MessageState.Sent;
            Apply(message, draft);
            if (!wasThinking)
            {
                message.EditedAt = _world.Now;
                message.StudyEditedAt = _world.StudyTime.GetUtcNow();
            }

            Changed(message);
        }
    }

    /// <summary>Something about the message other than its text: a thread hangs on it, its answer never came.</summary>
    public void Changed(Message message)
    {
        _world.Events.Message("updated", message);
        _world.Touch();
    }

    public void Remove(ulong id)
    {
        lock (_world.Gate)
        {
            if (!_byId.Remove(id, out var message))
            {
                throw Refusals.UnknownMessage();
            }

            _byChannel[message.ChannelId].Remove(message);
            _world.State.Messages.Remove(message);
            if (message.Nonce is { } nonce)
            {
                _byNonce.Remove(nonce);
            }

            _world.Events.Message("deleted", message);
            _world.Touch();
        }
    }

    public void RemoveAllIn(ulong channelId)
    {
        foreach (var message in (_byChannel.GetValueOrDefault(channelId) ?? []).ToList())
        {
            Remove(message.Id);
        }
    }

    private void Apply(Message message, MessageDraft draft)
    {
        message.Content = draft.Content ?? message.Content;
        message.Embeds = draft.Embeds is { } embeds ? EmbedFill.Fill(embeds) : message.Embeds;
        if (draft.Kept is { } kept)
        {
            message.Attachments.RemoveAll(attachment => !kept.Contains(attachment.Id));
            message.Attachments.ForEach(attachment => attachment.Description = draft.Descriptions.GetValueOrDefault(attachment.Id) ?? attachment.Description);
        }

        message.Attachments.AddRange(draft.Files.Select(file => new Attachment
        {
            Id = _world.Snowflakes.Next(),
            FileName = file.FileName,
            ContentType = file.ContentType,
            Content = file.Content,
            Description = draft.Descriptions.GetValueOrDefault((ulong)file.Number),
        }));
        if (draft.Components is { } components)
        {
            message.Components = ComponentFill.Message(components, message.Attachments, name => UrlOf(message, name));
        }

        message.Pinged = draft.Mentions.Pinged(message.Content + string.Concat(Texts(message.Components)));
    }

    private string UrlOf(Message message, string fileName) =>
        MessageShapes.AttachmentUrl(_world, message.ChannelId, message.Attachments.First(attachment => attachment.FileName == fileName));

    private static IEnumerable<string> Texts(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            if (JsonText.Int(component["type"]) == ComponentType.TextDisplay)
            {
                yield return JsonText.Text(component["content"]) ?? "";
            }

            foreach (var text in component["components"] is JsonArray children ? Texts(children) : [])
            {
                yield return text;
            }
        }
    }

    private void CountInThread(ulong channelId)
    {
        if (_world.Places.FindChannel(channelId) is { IsThread: true } thread)
        {
            thread.MessagesSent++;
            if (Find(thread.Id) is { } starter)
            {
                _world.Events.Message("updated", starter);
            }
        }
    }

    private void Index(Message message)
    {
        _byId[message.Id] = message;
        if (!_byChannel.TryGetValue(message.ChannelId, out var list))
        {
            _byChannel[message.ChannelId] = list = [];
        }

        list.Add(message);
        if (message.EphemeralTo is null)
        {
            _lastIn[message.ChannelId] = message.Id;
        }

        if (message.Nonce is { } nonce)
        {
            _byNonce[nonce] = message;
        }
    }
}
