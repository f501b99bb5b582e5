namespace StudyBot.Discord;

/// <summary>The one place that settles pings: a message that says nothing of them pings nobody, also when it is edited.</summary>
internal static class Silent
{
    public static MessageCreate Create(MessageCreate message) =>
        message with { AllowedMentions = message.AllowedMentions ?? AllowedMentions.None };

    public static MessageEdit Edit(MessageEdit edit) =>
        edit with { AllowedMentions = edit.AllowedMentions ?? AllowedMentions.None };

    public static InteractionResponse Response(InteractionResponse response) => response switch
    {
        InteractionResponse.Message message => message with { Content = Create(message.Content) },
        InteractionResponse.UpdateMessage update => update with { Content = Edit(update.Content) },
        _ => response,
    };
}
