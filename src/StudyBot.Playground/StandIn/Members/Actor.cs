using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.Members;

/// <summary>
/// One member at Discord's client: what it would not let them do is refused here, before any frame is sent.
/// The Begin methods return at once; the others wait for the first answer.
/// </summary>
internal sealed class Actor(World world, ulong userId)
{
    /// <summary>With Nitro; 2,000 without.</summary>
    private const int MostText = 4000;

    private const int MostFiles = 10;

    public ulong UserId => userId;

    public IReadOnlyList<Message> Messages(ulong channelId) => world.VisibleMessages(userId, channelId);

    public Task<InteractionOutcome> UseCommandAsync(ulong channelId, string name, JsonObject? options, CancellationToken cancellationToken) =>
        BeginCommand(channelId, name, options ?? []).First.Task.WaitAsync(cancellationToken);

    public Task<InteractionOutcome> AutocompleteAsync(ulong channelId, string name, JsonObject options, string focused, CancellationToken cancellationToken)
    {
        lock (world.Gate)
        {
            var call = new CommandCall(world, world.Places.GetUser(userId), Channel(channelId), name);
            var interaction = world.Interactions.Open(InteractionType.Autocomplete, userId, channelId, call.Data(options, focused), commandName: call.FullName);
            return interaction.First.Task.WaitAsync(cancellationToken);
        }
    }

    public Task<InteractionOutcome> PressAsync(ulong messageId, string customId, CancellationToken cancellationToken) =>
        BeginPress(messageId, customId, values: null).First.Task.WaitAsync(cancellationToken);

    public Task<InteractionOutcome> SelectAsync(ulong messageId, string customId, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        BeginPress(messageId, customId, values).First.Task.WaitAsync(cancellationToken);

    /// <param name="modalInteractionId">The interaction that opened the modal.</param>
    /// <param name="values">By the inputs' custom ids: a text, a list of values, a yes or no.</param>
    public Task<InteractionOutcome> SubmitAsync(ulong modalInteractionId, JsonObject values, CancellationToken cancellationToken) =>
        BeginSubmit(modalInteractionId, values).First.Task.WaitAsync(cancellationToken);

    public Interaction BeginCommand(ulong channelId, string name, JsonObject options)
    {
        lock (world.Gate)
        {
            var call = new CommandCall(world, world.Places.GetUser(userId), Channel(channelId), name);
            return world.Interactions.Open(InteractionType.Command, userId, channelId, call.Data(options, focused: null), commandName: call.FullName);
        }
    }

    public Interaction BeginPress(ulong messageId, string customId, IReadOnlyList<string>? values)
    {
        lock (world.Gate)
        {
            var message = SeenMessage(messageId);
            var component = ComponentFinder.Find(message.Components, customId)
                ?? throw new PlayRefusedException($"The message has no component \"{customId}\".");
            if (component["disabled"]?.GetValue<bool>() == true)
            {
                throw new PlayRefusedException($"\"{customId}\" is disabled.");
            }

            var data = Pressed(component, customId, values, message.ChannelId);
            return world.Interactions.Open(InteractionType.Component, userId, message.ChannelId, data, message);
        }
    }

    /// <summary>A message command, from the menu of a message.</summary>
    public Interaction BeginMenu(ulong messageId, string name)
    {
        lock (world.Gate)
        {
            var target = SeenMessage(messageId);
            var data = MenuCall.Data(world, world.Places.GetUser(userId), target, name);
            return world.Interactions.Open(InteractionType.Command, userId, target.ChannelId, data, commandName: name);
        }
    }

    public Interaction BeginSubmit(ulong modalInteractionId, JsonObject values)
    {
        lock (world.Gate)
        {
            var opener = OpenModal(modalInteractionId);
            var resolved = new ResolvedShapes(world, Channel(opener.ChannelId), userId);
            var data = new ModalForm(opener.OpenModal!, values, resolved).Data();
            return world.Interactions.Open(InteractionType.ModalSubmit, userId, opener.ChannelId, data, opener.Source, opener.CommandName, opener);
        }
    }

    public void Dismiss(ulong modalInteractionId)
    {
        lock (world.Gate)
        {
            world.Interactions.CloseModal(OpenModal(modalInteractionId));
        }
    }

    /// <summary>Takes a private message away from their own view; nobody else is told.</summary>
    public void DismissMessage(ulong messageId)
    {
        lock (world.Gate)
        {
            if (world.Messages.Find(messageId) is not { EphemeralTo: { } only } || only != userId)
            {
                throw new PlayRefusedException("Only a private message can be dismissed.");
            }

            world.Messages.Remove(messageId);
        }
    }

    /// <summary>A file for a form or a message.</summary>
    public ulong Upload(string fileName, string contentType, byte[] content) => world.Attachments.Upload(userId, fileName, contentType, content).Id;

    /// <summary>The member writes plain text, with files that they uploaded, as people do between a bot's messages.</summary>
    public Message Say(ulong channelId, string text, params IReadOnlyList<ulong> files)
    {
        lock (world.Gate)
        {
            var uploads = files.Select(id => world.Attachments.FindUpload(userId, id) ?? throw new PlayRefusedException("This file is gone.")).ToList();
            if ((text.Length == 0 && uploads.Count == 0) || text.Length > MostText || uploads.Count > MostFiles)
            {
                throw new PlayRefusedException($"A message has 1 to {MostText} characters, or 1 to {MostFiles} files.");
            }

            var draft = new MessageDraft { Content = text, Mentions = new MentionRule(AllUsers: true, []) };
            return world.Messages.Write(Channel(channelId).Id, userId, draft, MessageOrigin.Plain, uploads);
        }
    }

    private Message SeenMessage(ulong messageId) =>
        world.Messages.Find(messageId) is { } message && world.Places.CanSee(userId, message.ChannelId) && (message.EphemeralTo is not { } only || only == userId)
            ? message
            : throw new PlayRefusedException("This message is gone.");

    private JsonObject Pressed(JsonObject component, string customId, IReadOnlyList<string>? values, ulong channelId)
    {
        var type = JsonText.Int(component["type"]);
        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = type, ["id"] = component["id"]!.DeepClone() };
        if (type == ComponentType.Button)
        {
            return values is null ? data : throw new PlayRefusedException($"\"{customId}\" is a button and takes no values.");
        }

        // A select in a message is checked as the same select in a modal would be.
        var wrapped = new JsonObject { ["custom_id"] = "", ["components"] = new JsonArray(new JsonObject { ["type"] = ComponentType.Label, ["id"] = 0, ["component"] = component.DeepClone() }) };
        var resolved = new ResolvedShapes(world, Channel(channelId), userId);
        var given = new JsonObject { [customId] = new JsonArray([.. (values ?? []).Select(value => (JsonNode)value)]) };
        var checkedValues = new ModalForm(wrapped, given, resolved).Data();
        data["values"] = checkedValues["components"]![0]!["component"]!["values"]!.DeepClone();
        if (resolved.Body is { } body)
        {
            data["resolved"] = body.DeepClone();
        }

        return data;
    }

    private Interaction OpenModal(ulong interactionId) =>
        world.Interactions.FindOpenModal(interactionId, userId) ?? throw new PlayRefusedException("This form is not open.");

    private Channel Channel(ulong channelId) =>
        world.Places.CanSee(userId, channelId) ? world.Places.GetChannel(channelId) : throw new PlayRefusedException("There is no such channel here.");
}
