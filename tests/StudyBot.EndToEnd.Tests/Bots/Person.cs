using System.Text.Json.Nodes;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>
/// One member, who knows what stands on the screen and nothing else: commands by name, buttons by what is written on them,
/// forms by their labels.
/// </summary>
internal sealed class Person(TestDay day, User user)
{
    private static readonly string[] OpenLabels = ["열기", "Open"];
    private readonly Actor _actor = day.World.As(user.Id);
    private ulong? _place;

    public ulong Id => user.Id;

    public string Name => user.ShownName;

    public string Locale => user.Locale;

    /// <summary>What came of the last thing they did.</summary>
    public Seen Last { get; private set; } = Seen.Nothing;

    /// <summary>How many things they have done: commands typed, buttons pressed, forms sent.</summary>
    public int Steps { get; private set; }

    /// <summary>A button that only says "open" after a slow start is pressed as anybody would, uncounted.</summary>
    public bool OpensLateForms { get; set; } = true;

    private ulong Place => _place ?? day.Study;

    public Person In(string channel) => In(day.World.Places.GetChannel(day.GuildId, channel).Id);

    public Person In(ulong channel)
    {
        _place = channel;
        return this;
    }

    public Person InDirectMessages() => In(day.World.Places.DirectChannel(user.Id).Id);

    public Task<Seen> UseAsync(string command, params (string Name, string Value)[] options)
    {
        day.Transcript.Did(Name, $"/{command}{string.Concat(options.Select(option => $" {option.Name}:{Shown(option)}"))}");
        return SeeAsync(Begin(command, options));
    }

    /// <summary>The command is sent, its answer not waited for.</summary>
    public Interaction Begin(string command, params (string Name, string Value)[] options) => _actor.BeginCommand(
        Place, command, new JsonObject(options.Select(option => KeyValuePair.Create<string, JsonNode?>(option.Name, option.Value))));

    public async Task<IReadOnlyList<string>> SuggestionsAsync(string command, string option, string typed, params (string Name, string Value)[] others)
    {
        var values = new JsonObject(others.Append((Name: option, Value: typed)).Select(each => KeyValuePair.Create<string, JsonNode?>(each.Name, each.Value)));
        var outcome = await _actor.AutocompleteAsync(Place, command, values, option, TestDay.Token);
        return outcome is InteractionOutcome.Choices choices ? [.. choices.Items.Select(choice => choice.Name)] : [];
    }

    /// <param name="label">What is written on the button.</param>
    /// <param name="on">The message; else the newest one they see that has such a button.</param>
    public Task<Seen> PressAsync(string label, Message? on = null)
    {
        day.Transcript.Did(Name, $"[{label}]");
        return SeeAsync(BeginPress(label, on));
    }

    /// <summary>Fills in the form that is open, and sends it.</summary>
    public Task<Seen> FillAsync(Action<Form> fill) => SendAsync(Last.Form, fill);

    /// <summary>Another form that they have open, on another device.</summary>
    public Task<Seen> SendAsync(Form form, Action<Form> fill)
    {
        fill(form);
        day.Transcript.Did(Name, $"fills in \"{form.Title}\"\n{form.Filled}");
        return SeeAsync(_actor.BeginSubmit(form.InteractionId, form.Values));
    }

    /// <summary>A file for a form or a message.</summary>
    public ulong Upload(string name, byte[] content, string type = "image/png") => _actor.Upload(name, type, content);

    /// <summary>Writes an ordinary message.</summary>
    public Message Say(string text, params IReadOnlyList<ulong> files)
    {
        day.Transcript.Did(Name, $"writes \"{text}\"{(files.Count > 0 ? $" with {files.Count} files" : "")}");
        return _actor.Say(Place, text, files);
    }

    /// <summary>Takes a command from the menu of a message.</summary>
    public Task<Seen> ChooseFromMenuAsync(Message on, string command)
    {
        day.Transcript.Did(Name, $"⋯ {command}");
        return SeeAsync(_actor.BeginMenu(on.Id, command));
    }

    public Interaction BeginPress(string label, Message? on = null)
    {
        var message = on ?? Messages.LastOrDefault(candidate => MessageText.FindButton(candidate, label) is not null)
            ?? throw new InvalidOperationException($"{Name} sees no button \"{label}\"; they see:\n{string.Join("\n\n", Messages.Select(Read))}");
        var customId = MessageText.FindButton(message, label)
            ?? throw new InvalidOperationException($"There is no button \"{label}\" on:\n{Read(message)}");
        return _actor.BeginPress(message.Id, customId, values: null);
    }

    /// <summary>The channel's select on the newest message that has one.</summary>
    public Task<Seen> ChooseChannelAsync(string channel)
    {
        var message = Messages.Last(candidate => MessageText.FindSelect(candidate) is not null);
        var id = day.World.Places.GetChannel(day.GuildId, channel).Id.ToString();
        day.Transcript.Did(Name, $"chooses #{channel}");
        return SeeAsync(_actor.BeginPress(message.Id, MessageText.FindSelect(message)!, [id]));
    }

    /// <summary>Chooses from the newest list that holds this.</summary>
    public Task<Seen> ChooseAsync(string option)
    {
        var message = Messages.LastOrDefault(candidate => MessageText.FindChoice(candidate, option) is not null)
            ?? throw new InvalidOperationException($"{Name} sees nothing to choose \"{option}\" from; they see:\n{string.Join("\n\n", Messages.Select(Read))}");
        var (select, value) = MessageText.FindChoice(message, option)!.Value;
        day.Transcript.Did(Name, $"chooses {option}");
        return SeeAsync(_actor.BeginPress(message.Id, select, [value]));
    }

    /// <summary>An interaction that no proper client would send.</summary>
    public Task<Seen> ForgeAsync(int type, JsonObject data, Message? on = null, string? command = null)
    {
        day.Transcript.Did(Name, "sends what no client would");
        return SeeAsync(day.World.Interactions.Open(type, user.Id, Place, data, on, command));
    }

    /// <summary>A press on a button with a <c>custom_id</c> that stands nowhere.</summary>
    public Task<Seen> ForgePressAsync(string customId, Message? on = null)
    {
        if (on is null)
        {
            day.Traffic.Allow("frame INTERACTION_CREATE /d/message", "a forged press comes from no message");
        }

        return ForgeAsync(InteractionType.Component, new JsonObject { ["custom_id"] = customId, ["component_type"] = ComponentType.Button, ["id"] = 1 }, on);
    }

    /// <summary>Waits until a message that everybody sees holds this, and reads it.</summary>
    public Task<Message> SeesPostAsync(string text) => SeesPostAsync(text, day.Study);

    public async Task<Message> SeesPostAsync(string text, ulong channel)
    {
        var message = await TestDay.UntilAsync(
            () => _actor.Messages(channel).LastOrDefault(one => one.EphemeralTo is null && Read(one).Contains(text, StringComparison.Ordinal)),
            () => $"{text}\namong\n{string.Join("\n\n", _actor.Messages(channel).Select(Read))}");
        day.Transcript.Saw($"everyone sees in #{day.World.Places.GetChannel(channel).Name}", Read(message));
        return message;
    }

    /// <summary>Waits until a message they look at says this.</summary>
    public async Task SeesAsync(Message message, string text)
    {
        await TestDay.UntilAsync(() => Read(message).Contains(text, StringComparison.Ordinal), () => $"{text}\nin\n{Read(message)}");
        day.Transcript.Saw("the post is now", Read(message));
    }

    /// <summary>The thread that hangs on a message.</summary>
    public Task<Channel> SeesThreadAsync(Message message) => TestDay.UntilAsync(
        () => day.World.Places.FindChannel(message.Id), () => $"a thread below\n{Read(message)}");

    public string Read(Message message) => MessageText.Render(day.World, message);

    public async Task<Seen> SeeAsync(Interaction interaction)
    {
        Steps++;
        var outcome = await OutcomeAsync(interaction);
        while (OpensLateForms && outcome is InteractionOutcome.Posted { Message: var late } && OpenLabels.FirstOrDefault(label => MessageText.Buttons(late).SequenceEqual([label])) is { } open)
        {
            outcome = await OutcomeAsync(BeginPress(open, late));
        }

        Last = new Seen(day.World, outcome);
        day.Transcript.Saw(Last.Private ? $"only {Name} sees" : "everyone sees", Last.Text);
        return Last;
    }

    /// <summary>The message that was pressed on, or from which the form was opened, has changed, and none came beside it.</summary>
    public void SeesItInPlace() => Assert.True(Last.InPlace, $"It came beside the panel:\n{Last.Text}");

    private static async Task<InteractionOutcome> OutcomeAsync(Interaction interaction)
    {
        var first = await interaction.First.Task.WaitAsync(TestDay.Limit, TestDay.Token);
        return first is InteractionOutcome.Deferred deferred ? await deferred.Final.WaitAsync(TestDay.Limit, TestDay.Token) : first;
    }

    private IReadOnlyList<Message> Messages => _actor.Messages(Place);

    private string Shown((string Name, string Value) option) => ulong.TryParse(option.Value, out var id) switch
    {
        true when day.World.Places.FindChannel(id) is { } channel => $"#{channel.Name}",
        true when day.World.Places.FindUser(id) is { } other => $"@{other.ShownName}",
        _ => option.Value,
    };
}
