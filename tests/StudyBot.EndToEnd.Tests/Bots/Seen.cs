using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.EndToEnd.Tests.Bots;

/// <summary>What a member has before them after a press, as it stood at that moment.</summary>
internal sealed class Seen
{
    private readonly Message? _message;
    private readonly Form? _form;

    public Seen(World world, InteractionOutcome outcome)
    {
        switch (outcome)
        {
            case InteractionOutcome.Posted { Message: var posted }:
                (_message, Text) = (posted, MessageText.Render(world, posted));
                break;
            case InteractionOutcome.Updated { Message: var updated }:
                (_message, Text, InPlace) = (updated, MessageText.Render(world, updated), true);
                break;
            case InteractionOutcome.ModalOpened { Modal: var modal }:
                _form = new Form(outcome.InteractionId, modal);
                Text = _form.Text;
                break;
            default:
                Text = $"({outcome})";
                break;
        }
    }

    private Seen() => Text = "";

    public static Seen Nothing { get; } = new();

    public string Text { get; }

    /// <summary>The message that was pressed on changed, no new one came.</summary>
    public bool InPlace { get; }

    public bool Private => _message is null || _message.EphemeralTo is not null;

    public bool IsForm => _form is not null;

    public Message Message => _message ?? throw new InvalidOperationException($"No message came but:\n{Text}");

    public Form Form => _form ?? throw new InvalidOperationException($"No form opened but:\n{Text}");

    public IReadOnlyList<string> Buttons => MessageText.Buttons(Message);

    /// <summary>What the one attached file holds.</summary>
    public string File => System.Text.Encoding.UTF8.GetString(Assert.Single(Message.Attachments).Content);

    public Seen Says(params string[] texts)
    {
        Assert.All(texts, text => Assert.Contains(text, Text, StringComparison.Ordinal));
        return this;
    }

    public Seen DoesNotSay(string text)
    {
        Assert.DoesNotContain(text, Text, StringComparison.Ordinal);
        return this;
    }
}
