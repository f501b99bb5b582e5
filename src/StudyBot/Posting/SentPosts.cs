using StudyBot.Discord;
using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>Looks through a channel for a message that may have been sent, by the key in its buttons.</summary>
internal sealed class SentPosts(DiscordRest rest)
{
    private const int PageSize = 100;

    /// <summary>A thousand messages in a study channel within minutes: then somebody else is to blame.</summary>
    private const int MostPages = 10;

    /// <summary>Discord's clock and ours may differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public async Task<FindSent> FindAsync(ChannelId channel, string key, DateTimeOffset tried, CancellationToken cancellationToken)
    {
        var (place, after) = (new Snowflake(channel.Value), Snowflake.At(tried - Margin));
        for (var page = 0; page < MostPages; page++)
        {
            var messages = await rest.GetMessagesAsync(place, new MessagePage(After: after, Limit: PageSize), cancellationToken);
            if (messages.FirstOrDefault(message => PostKey.IsIn(message, key)) is { } found)
            {
                return new FindSent.Found(new MessageId(found.Id.Value));
            }

            if (messages.Count < PageSize)
            {
                return messages.Count > 0 || page > 0 || await IsQuietAsync(place, after, cancellationToken) || await MaySeeAsync(place, cancellationToken)
                    ? new FindSent.NotThere()
                    : new FindSent.CannotSee();
            }

            after = messages.Max(message => message.Id);
        }

        return new FindSent.CannotSee();
    }

    /// <summary>A channel, or a thread just begun, to which nothing was sent since. It says so itself, whether or not its history may be read.</summary>
    private async Task<bool> IsQuietAsync(Snowflake channel, Snowflake since, CancellationToken cancellationToken) =>
        (await rest.GetChannelAsync(channel, cancellationToken)).LastMessageId is not { } last || last.Value <= since.Value;

    /// <summary>What was sent is not listed: it was deleted if older messages are, else the history is hidden.</summary>
    private async Task<bool> MaySeeAsync(Snowflake channel, CancellationToken cancellationToken) =>
        (await rest.GetMessagesAsync(channel, new MessagePage(Limit: 1), cancellationToken)).Count > 0;
}
