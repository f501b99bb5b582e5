using System.Text;
using StudyBot.Discord;
using StudyBot.Texts;

namespace StudyBot.Flow;

/// <summary>Replies as Discord's bodies: as the first answer, as the edit of "thinking", or as a direct message.</summary>
internal static class ReplyShapes
{
    private const int ContentLength = 2000;

    /// <summary>In bytes; a slow line sends as much in a second.</summary>
    private const int HeavySize = 256 * 1024;

    /// <summary>"Thinking", private from the start: whether an answer is can never be changed afterwards.</summary>
    private static readonly InteractionResponse _thinking = new InteractionResponse.DeferredMessage(Ephemeral: true);

    /// <summary>The message that was pressed on will change, or something comes beside it.</summary>
    private static readonly InteractionResponse _changing = new InteractionResponse.DeferredUpdate();

    /// <summary>What a slow answer is preceded by: on a panel the panel stays as it is until then, elsewhere "thinking" stands in its place.</summary>
    public static InteractionResponse Deferral(Call call) => call.FromPanel ? _changing : _thinking;

    /// <summary>Whether a late answer takes the place of what stands there by now. What does not replace a panel comes beside it.</summary>
    public static bool IsInPlace(Call call, Reply reply) => !call.FromPanel || reply is Reply.Panel;

    public static InteractionResponse First(Call call, Reply reply) => reply switch
    {
        Reply.Panel panel when call.FromPanel => new InteractionResponse.UpdateMessage(Edit(panel.View)),
        Reply.Panel panel => Message(panel.View),
        Reply.Notice notice => Message(notice.View),
        Reply.Form form => new InteractionResponse.Modal(form.View.Id.ToString(), form.View.Title, form.View.Components),
        Reply.Choices choices => new InteractionResponse.Choices(choices.Items),
        Reply.HandBack back => new InteractionResponse.Message(HandBack(reply.Texts ?? call.Texts, back)),
        Reply.Files files => new InteractionResponse.Message(Files(files)),
        _ => throw new NotSupportedException(reply.GetType().Name),
    };

    /// <summary>Where nobody else reads along, a private view needs no flag that says so.</summary>
    public static MessageCreate Direct(Call call, Reply reply)
    {
        var late = Late(call, reply);
        return new MessageCreate { Content = late.Content, Components = late.Components, Files = late.Files, Flags = late.Flags };
    }

    /// <summary>A private message beside the panel.</summary>
    public static MessageCreate Beside(Call call, Reply reply)
    {
        var message = Direct(call, reply);
        return message with { Flags = (message.Flags ?? MessageFlags.None) | MessageFlags.Ephemeral };
    }

    public static MessageEdit Late(Call call, Reply reply)
    {
        switch (reply)
        {
            case Reply.Panel panel:
                return Edit(panel.View);
            case Reply.Notice notice:
                return Edit(notice.View);
            case Reply.Form form:
                // A form must be the first answer; after "thinking" only a button can open it.
                var texts = form.Texts ?? call.Texts;
                return Edit(new View(Layout.Box(
                    Layout.Private,
                    new TextDisplay(texts["late.form"]),
                    new ActionRow([Button.Of(ButtonStyle.Primary, form.View.Open.ToString(), texts["button.open"])]))));
            case Reply.HandBack back:
                var message = HandBack(reply.Texts ?? call.Texts, back);
                return new MessageEdit { Content = message.Content, Components = message.Components, Files = message.Files };
            case Reply.Files files:
                var shown = Files(files);
                return new MessageEdit { Content = shown.Content, Components = shown.Components, Files = shown.Files };
            default:
                throw new NotSupportedException(reply.GetType().Name);
        }
    }

    /// <summary>Whether sending it may take longer than Discord waits for a first answer: then "thinking" has to come before it.</summary>
    public static bool IsHeavy(Reply reply) => Size(reply) > HeavySize;

    private static long Size(Reply reply) => reply switch
    {
        Reply.Files files => files.Uploads.Sum(file => (long)file.Content.Length),
        Reply.HandBack back => back.Brought.Sum(file => (long)file.Content.Length),
        _ => 0,
    };

    private static MessageCreate Files(Reply.Files files) => new()
    {
        Content = files.Text,
        Files = files.Uploads,
        Components = files.Buttons.Count > 0 ? [.. Layout.Rows(files.Buttons)] : null,
        Flags = MessageFlags.Ephemeral,
    };

    private static InteractionResponse.Message Message(View view) => new(new MessageCreate
    {
        Components = view.Components,
        Flags = MessageFlags.Ephemeral | MessageFlags.ComponentsV2,
    });

    private static MessageEdit Edit(View view) => new() { Components = view.Components, Flags = MessageFlags.ComponentsV2 };

    /// <summary>Not a Components V2 message: in those a file is not seen unless a component shows it.</summary>
    private static MessageCreate HandBack(LocaleTexts texts, Reply.HandBack back)
    {
        IReadOnlyList<FileUpload> typed = back.Typed.Length > 0
            ? [new FileUpload(texts["hand-back.file"], Encoding.UTF8.GetBytes(back.Typed), "text/plain")]
            : [];
        var note = back.Typed.Length > 0 ? $"{back.Why}\n{Layout.Small(texts["hand-back.note"])}" : back.Why;
        return new MessageCreate
        {
            Content = note.Length <= ContentLength ? note : note[..ContentLength],
            Components = back.Buttons.Count > 0 ? [.. Layout.Rows(back.Buttons)] : null,
            Files = typed.Count + back.Brought.Count > 0 ? [.. typed, .. back.Brought] : null,
            Flags = MessageFlags.Ephemeral,
        };
    }
}
