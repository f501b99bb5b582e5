using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>Which answers an interaction may have, and their bodies (developers/interactions/receiving-and-responding).</summary>
internal static class AnswerRules
{
    private const int MostChoices = 25;

    public static Answer Read(JsonObject body, IReadOnlyList<Upload> files, Interaction interaction)
    {
        var errors = new FormErrors();
        var form = new Form(body, "", errors);
        var type = (int)(form.Whole("type", required: true) ?? 0);
        if (!Allowed(type, interaction))
        {
            form.Refuse("type", "INTERACTION_RESPONSE_TYPE_INVALID", $"Response type {type} may not answer this interaction (type {interaction.Type}).");
            errors.ThrowIfAny();
        }

        var answer = Read(form, type, files, interaction);
        form.Close();
        errors.ThrowIfAny();
        return answer;
    }

    private static bool Allowed(int type, Interaction interaction) => type switch
    {
        AnswerType.Message or AnswerType.DeferredMessage => interaction.Type != InteractionType.Autocomplete,
        AnswerType.DeferredUpdate or AnswerType.Update => interaction.Source is not null,
        AnswerType.Choices => interaction.Type == InteractionType.Autocomplete,
        AnswerType.Modal => interaction.Type is InteractionType.Command or InteractionType.Component,
        _ => false,
    };

    private static Answer Read(Form form, int type, IReadOnlyList<Upload> files, Interaction interaction)
    {
        switch (type)
        {
            case AnswerType.Message:
                return new Answer.Message(Message(form, files, edited: null));
            case AnswerType.Update:
                return new Answer.Update(Message(form, files, interaction.Source));
            case AnswerType.DeferredMessage:
                return new Answer.DeferredMessage(Deferred(form));
            case AnswerType.DeferredUpdate:
                form.Child("data")?.Close();
                return new Answer.DeferredUpdate();
            case AnswerType.Choices:
                return new Answer.Choices(Choices(form));
            default:
                var modal = form.Child("data", required: true);
                if (modal is null)
                {
                    return new Answer.Modal([]);
                }

                ModalRules.Check(modal);
                var shown = modal.Body.DeepClone().AsObject();
                shown["components"] = ComponentFill.Modal(modal.Body["components"] as JsonArray ?? []);
                return new Answer.Modal(shown);
        }
    }

    private static MessageDraft Message(Form form, IReadOnlyList<Upload> files, Message? edited)
    {
        if (form.Child("data", required: true) is not { } data)
        {
            return new MessageDraft { Mentions = new MentionRule(AllUsers: false, []) };
        }

        var draft = MessageRules.Read(data, files, MessageUse.InteractionAnswer, edited);
        if (MessageRules.IsEmpty(draft, edited))
        {
            data.Refuse("", "MESSAGE_EMPTY", "Cannot send an empty message");
        }

        return draft;
    }

    private static MessageDraft Deferred(Form form)
    {
        var flags = 0;
        if (form.Child("data") is { } data)
        {
            flags = (int)(data.Whole("flags", 0, int.MaxValue) ?? 0);
            if ((flags & ~MessageFlags.Ephemeral) != 0)
            {
                data.Refuse("flags", "MESSAGE_FLAGS_NOT_SETTABLE", "Only the ephemeral flag may be set when deferring");
            }

            data.Close();
        }

        return new MessageDraft { Flags = flags | MessageFlags.Loading, Mentions = new MentionRule(AllUsers: false, []) };
    }

    private static List<Choice> Choices(Form form)
    {
        var choices = new List<Choice>();
        if (form.Child("data", required: true) is not { } data)
        {
            return choices;
        }

        foreach (var item in data.List("choices", 0, MostChoices, required: true))
        {
            var name = item.Text("name", 1, 100, required: true) ?? "";
            item.Child("name_localizations");
            if (!item.Has("value"))
            {
                item.Refuse("value", "BASE_TYPE_REQUIRED", "This field is required");
            }
            else if (JsonText.Text(item.Body["value"]) is { Length: > 100 or 0 })
            {
                item.Refuse("value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            }

            item.Close();
            choices.Add(new Choice(name, item.Body["value"]?.DeepClone() ?? ""));
        }

        data.Close();
        return choices;
    }
}
