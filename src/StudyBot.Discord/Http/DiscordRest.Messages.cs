namespace StudyBot.Discord;

public sealed partial class DiscordRest
{
    private const int MostMessagesAtOnce = 100;

    /// <summary>With <see cref="MessageCreate.EnforceNonce"/> it is tried again where the answer was lost. <see href="https://docs.discord.com/developers/resources/message#create-message"/></summary>
    public Task<Message> CreateMessageAsync(Snowflake channelId, MessageCreate message, CancellationToken cancellationToken)
    {
        var isRepeatable = message.EnforceNonce is true && message.Nonce is not null;
        return SendAsync(
            Route.Channel(HttpMethod.Post, channelId, "/messages") with { Retry = isRepeatable ? RetryPolicy.Safe : RetryPolicy.OnlyIfRefused },
            RequestBody.WithFiles(Silent.Create(message), DiscordJson.Default.MessageCreate, message.Files),
            DiscordJson.Default.Message,
            cancellationToken);
    }

    /// <summary><see href="https://docs.discord.com/developers/resources/message#edit-message"/></summary>
    public Task<Message> EditMessageAsync(
        Snowflake channelId,
        Snowflake messageId,
        MessageEdit edit,
        CancellationToken cancellationToken) =>
        SendAsync(
            Route.Message(HttpMethod.Patch, channelId, messageId, string.Empty),
            RequestBody.WithFiles(Silent.Edit(edit), DiscordJson.Default.MessageEdit, edit.Files),
            DiscordJson.Default.Message,
            cancellationToken);

    /// <summary><see href="https://docs.discord.com/developers/resources/message#delete-message"/></summary>
    public Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken) =>
        _sender.SendAsync(Route.Message(HttpMethod.Delete, channelId, messageId, string.Empty), body: null, cancellationToken);

    /// <summary>
    /// Newest first; empty, without an error, where the bot may not read the history.
    /// <see href="https://docs.discord.com/developers/resources/message#get-channel-messages"/>
    /// </summary>
    public Task<IReadOnlyList<Message>> GetMessagesAsync(
        Snowflake channelId,
        MessagePage page,
        CancellationToken cancellationToken)
    {
        var (name, id) = (page.Before, page.After) switch
        {
            ({ } before, null) => ("&before=", before.ToString()),
            (null, { } after) => ("&after=", after.ToString()),
            (null, null) => (string.Empty, string.Empty),
            _ => throw new ArgumentException("Either before or after, not both.", nameof(page)),
        };
        var limit = Math.Clamp(page.Limit, 1, MostMessagesAtOnce);
        return GetAsync(
            new Route(HttpMethod.Get, "channels/{id}/messages", $"channels/{channelId}/messages?limit={limit}{name}{id}", channelId.ToString()),
            DiscordJson.Default.IReadOnlyListMessage,
            cancellationToken);
    }
}
