using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Views;

namespace StudyBot.Posting;

/// <summary>
/// Posts one row of the outbox: claim, post, mark. Whatever step this is killed at, the message stands in the channel once:
/// within Discord's memory of nonces a second send gives back the first message, beyond it the channel is looked through.
/// https://discord.com/developers/docs/resources/message#create-message
/// </summary>
internal sealed partial class Outbox(
    OutboxStore store,
    PostRenderer renderer,
    DayThreads threads,
    PhotoFolder folder,
    SentPosts sent,
    DiscordRest rest,
    StudyTime time,
    TimeProvider transport,
    ILogger<Outbox> logger)
{
    /// <summary>"In the past few minutes", says Discord of how long it knows a nonce: two are safe.</summary>
    public static readonly TimeSpan NonceWindow = TimeSpan.FromSeconds(120);

    /// <summary>Shorter than the lease: nobody sends without one.</summary>
    public static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(50);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(30);

    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task PostAsync(long id, CancellationToken cancellationToken)
    {
        var (post, group) = await store.ReadAsync(id, cancellationToken);
        var rendering = await renderer.RenderAsync(post, group, cancellationToken);
        var isWanted = rendering.View is not null && PostPlan.IsOfUse(group, post.Kind, post.DueAt, time.Now);
        if (!isWanted && post.FirstTriedAt is null)
        {
            await store.SettleAsync(id, DuePostState.Skipped, cancellationToken);
            return;
        }

        using var limit = new CancellationTokenSource(SendLimit, transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await PostAsync(post, group, rendering, isWanted, either.Token);
        }
        catch (DiscordException exception)
        {
            LogFailed(post.Kind, id, group.Id.Value, exception.Status is { } status ? (int)status : 0, (int)exception.Code);
            await SettleAsync(post, group, PostTroubles.Of(exception), cancellationToken);
            if (PostTroubles.Of(exception) == PostTrouble.TokenRefused)
            {
                throw;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(post.Kind, id, group.Id.Value, 0, 0);
            await SettleAsync(post, group, PostTrouble.Lost, cancellationToken);
        }
    }

    private async Task PostAsync(DuePostRow post, GroupRow group, Rendering rendering, bool isWanted, CancellationToken cancellationToken)
    {
        var target = await FindTargetAsync(post, group, cancellationToken);
        if (target is not { } channel || !await store.ClaimAsync(post, channel, cancellationToken))
        {
            return;
        }

        if (post.FirstTriedAt is { } tried && (!isWanted || transport.GetUtcNow() - tried > NonceWindow))
        {
            switch (await sent.FindAsync(channel, PostKey.OfPost(post.Id), tried, cancellationToken))
            {
                case FindSent.Found found:
                    await store.MarkPostedAsync(post, channel, found.MessageId, NotAsSent(rendering), cancellationToken);
                    return;
                case FindSent.CannotSee:
                    LogUnknown(post.Kind, post.Id, group.Id.Value);
                    await store.SettleAsync(post.Id, DuePostState.Unknown, cancellationToken);
                    return;
                case FindSent.NotThere when !isWanted:
                    await store.SettleAsync(post.Id, DuePostState.Skipped, cancellationToken);
                    return;
                default:
                    await store.RestartAsync(post.Id, channel, cancellationToken);
                    break;
            }
        }

        await SendAsync(post, channel, rendering, cancellationToken);
    }

    private async Task SendAsync(DuePostRow post, ChannelId channel, Rendering rendering, CancellationToken cancellationToken)
    {
        var message = await rest.CreateMessageAsync(
            new Snowflake(channel.Value),
            new MessageCreate
            {
                Components = rendering.View!.Components,
                Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications,
                AllowedMentions = AllowedMentions.None,
                Files = rendering.Photos is { } photos ? await folder.ReadAsync(photos, cancellationToken) : null,
                Nonce = PostKey.Nonce(post.Id, post.GroupId),
                EnforceNonce = true,
            },
            cancellationToken);

        // The answer to a second try may be the first try's message, which shows what was true then.
        var written = post.FirstTriedAt is null ? rendering : NotAsSent(rendering);
        await store.MarkPostedAsync(post, channel, new MessageId(message.Id.Value), written, CancellationToken.None);
        LogPosted(post.Kind, post.On, post.GroupId.Value, message.Id.Value);
    }

    /// <summary>A second try goes where the first one went: there it is known, or found.</summary>
    private async Task<ChannelId?> FindTargetAsync(DuePostRow post, GroupRow group, CancellationToken cancellationToken) => post switch
    {
        { FirstTriedAt: not null, ChannelId: { } tried } => tried,
        { Kind: PostKind.Shared } => await threads.FindAsync(group, post.On, cancellationToken),
        _ => group.ChannelId,
    };

    private async Task SettleAsync(DuePostRow post, GroupRow group, PostTrouble trouble, CancellationToken cancellationToken)
    {
        var isUntried = post.FirstTriedAt is null;
        switch (trouble)
        {
            case PostTrouble.Lost:
                await store.ReleaseAsync(post.Id, Grow(FirstRetry, post.Attempts, LongestRetry), isUntried: false, cancellationToken);
                break;
            case PostTrouble.Later or PostTrouble.TokenRefused:
                await store.ReleaseAsync(post.Id, Breath, isUntried, cancellationToken);
                break;
            case PostTrouble.Forbidden when post.Kind == PostKind.Shared && SharedPart.Parse(post.Part).IsPhotos:
                // It may be files alone that the bot may not send: texts and posts go on.
                await store.SettleAsync(post.Id, DuePostState.Skipped, cancellationToken);
                break;
            case PostTrouble.Forbidden or PostTrouble.ChannelGone or PostTrouble.MessageGone:
                await PauseAsync(post, group, trouble, isUntried, cancellationToken);
                break;
            default:
                await store.SettleAsync(post.Id, isUntried ? DuePostState.Skipped : DuePostState.Unknown, cancellationToken);
                break;
        }
    }

    private async Task PauseAsync(DuePostRow post, GroupRow group, PostTrouble trouble, bool isUntried, CancellationToken cancellationToken)
    {
        if (post.Kind == PostKind.Shared && group.Threads && await threads.IsThreadAsync(group, post.On, cancellationToken))
        {
            // Only the thread refuses, so far: the channel itself is tried before the group is paused.
            await threads.GiveUpAsync(group, post.On, cancellationToken);
            await store.ReleaseAsync(post.Id, FirstRetry, isUntried, cancellationToken);
            return;
        }

        var why = trouble == PostTrouble.Forbidden ? "post.paused-permission" : "post.paused-channel";
        await store.ReleaseAsync(post.Id, TimeSpan.Zero, isUntried, cancellationToken);
        await store.PauseAsync(group.Id, why, Grow(FirstPause, post.Attempts, LongestPause), cancellationToken);
        LogPaused(group.Id.Value, why);
    }

    /// <summary>What stands in the channel is not known: the next edit is sent whatever it says.</summary>
    private static Rendering NotAsSent(Rendering rendering) => rendering with { View = null };

    private static TimeSpan Grow(TimeSpan first, int attempts, TimeSpan longest)
    {
        const int enough = 16;
        var grown = first * Math.Pow(2, Math.Min(attempts, enough));
        return grown < longest ? grown : longest;
    }

    [LoggerMessage(LogLevel.Information, "Posted the {Kind} post of {On} to group {GroupId} as {MessageId}")]
    private partial void LogPosted(PostKind kind, DateOnly on, ulong groupId, ulong messageId);

    [LoggerMessage(LogLevel.Warning, "{Kind} post {PostId} of group {GroupId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(PostKind kind, long postId, ulong groupId, int status, int code);

    [LoggerMessage(LogLevel.Warning, "Whether {Kind} post {PostId} of group {GroupId} arrived cannot be found out without Read Message History: not sent again")]
    private partial void LogUnknown(PostKind kind, long postId, ulong groupId);

    [LoggerMessage(LogLevel.Warning, "Group {GroupId}: posts pause ({Why})")]
    private partial void LogPaused(ulong groupId, string why);
}
