namespace StudyBot.Discord;

public sealed partial class DiscordRest
{
    /// <summary>
    /// The first answer, due within three seconds. Where the first try was lost and the second is told that the interaction is
    /// acknowledged, the first arrived. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response"/>
    /// </summary>
    public Task CreateInteractionResponseAsync(
        Snowflake interactionId,
        string token,
        InteractionResponse response,
        CancellationToken cancellationToken)
    {
        var silent = Silent.Response(response);
        var body = RequestBody.WithFiles(silent, DiscordJson.Default.InteractionResponse, FilesOf(silent));
        return _sender.SendAsync(Route.Callback(interactionId, token), body, cancellationToken);
    }

    /// <summary>Changes the first answer, or gives it after a deferral. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response"/></summary>
    public Task<Message> EditOriginalResponseAsync(
        Snowflake applicationId,
        string token,
        MessageEdit edit,
        CancellationToken cancellationToken) =>
        SendAsync(
            Route.Webhook(HttpMethod.Patch, applicationId, token, "/messages/@original"),
            RequestBody.WithFiles(Silent.Edit(edit), DiscordJson.Default.MessageEdit, edit.Files),
            DiscordJson.Default.Message,
            cancellationToken);

    /// <summary>Takes the first answer away. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response"/></summary>
    public Task DeleteOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Webhook(HttpMethod.Delete, applicationId, token, "/messages/@original"), body: null, cancellationToken);

    /// <summary>A further message. <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message"/></summary>
    public Task<Message> CreateFollowupAsync(
        Snowflake applicationId,
        string token,
        MessageCreate message,
        CancellationToken cancellationToken) =>
        SendAsync(
            Route.Webhook(HttpMethod.Post, applicationId, token, string.Empty),
            RequestBody.WithFiles(Silent.Create(message), DiscordJson.Default.MessageCreate, message.Files),
            DiscordJson.Default.Message,
            cancellationToken);

    internal static IReadOnlyList<FileUpload>? FilesOf(InteractionResponse response) => response switch
    {
        InteractionResponse.Message message => message.Content.Files,
        InteractionResponse.UpdateMessage update => update.Content.Files,
        _ => null,
    };
}
