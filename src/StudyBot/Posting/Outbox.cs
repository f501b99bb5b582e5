using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Views;

namespace StudyBot.Posting;

/// <summary>Posts one row of the outbox (<see cref="OnceSender"/>), and decides what becomes of one that was refused.</summary>
internal sealed partial class Outbox(
    OutboxStore store,
    Outgoing<DuePostRow> outgoing,
    OnceSender sender,
    PostRenderer renderer,
    DayThreads threads,
    GroupTroubles troubles,
    PhotoFolder folder,
    StudyTime time,
    ILogger<Outbox> logger)
{
    /// <summary>So often lost in a row, the server has an outage, whether or not the gateway told of it.</summary>
    private const int LostTooOften = 5;

    private static readonly TimeSpan BeforeChannel = TimeSpan.FromSeconds(5);

    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task PostAsync(long id, CancellationToken cancellationToken)
    {
        var (post, group) = await store.ReadAsync(id, cancellationToken);
        switch (await SendAsync(post, group, cancellationToken))
        {
            case SendOutcome.Failed failed:
                LogFailed(post.Kind, id, group.Id.Value, failed.Status, failed.Code);
                await SettleAsync(post, group, failed.Trouble, cancellationToken);
                if (failed.Trouble == PostTrouble.TokenRefused)
                {
                    throw failed.Refusal!;
                }

                break;
        }
    }

    private async Task<SendOutcome> SendAsync(DuePostRow post, GroupRow group, CancellationToken cancellationToken)
    {
        ChannelId? target;
        try
        {
            target = await FindTargetAsync(post, group, cancellationToken);
        }
        catch (DiscordException exception)
        {
            return OnceSender.Failed(exception);
        }

        if (target is not { } channel)
        {
            return new SendOutcome.Over();
        }

        Rendering? rendering = null;
        var limit = post.Kind == PostKind.Shared ? OnceSender.LongestSend : OnceSender.UsualSend;
        var outcome = await sender.SendAsync(outgoing, post, channel, PostKey.OfPost(post.Id), limit, ComposeAsync, cancellationToken);
        if (outcome is SendOutcome.Arrived arrived)
        {
            // What stands in the channel after a second try is not known: the next edit is sent whatever it says.
            var written = arrived.IsAsComposed ? rendering! : rendering! with { View = null };
            await store.MarkPostedAsync(post, group, channel, arrived, written, CancellationToken.None);
            LogPosted(post.Kind, post.On, post.GroupId.Value, arrived.MessageId.Value);
        }

        return outcome;

        async Task<MessageCreate?> ComposeAsync(CancellationToken token)
        {
            rendering = await renderer.RenderAsync(post, group, token);
            return rendering.View is { } view && PostPlan.IsOfUse(group, post.Kind, post.DueAt, time.Now)
                ? new MessageCreate
                {
                    Components = view.Components,
                    Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications,
                    AllowedMentions = AllowedMentions.None,
                    Files = rendering.Photos is { } photos ? await folder.ReadAsync(photos, token) : null,
                    Nonce = PostKey.Nonce(post.Id, post.GroupId),
                }
                : null;
        }
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
        if (trouble == PostTrouble.Forbidden && post.Kind == PostKind.Shared && SharedPart.Parse(post.Part).IsPhotos)
        {
            // It may be files alone that the bot may not send: texts and posts go on.
            await outgoing.SettleAsync(post.Id, DuePostState.Skipped, isUntried: true, cancellationToken);
            return;
        }

        if (PostTroubles.WhyNoThread(trouble) is { } noThread && post.Kind == PostKind.Shared && group.Threads
            && await threads.IsThreadAsync(group, post.On, cancellationToken))
        {
            // Only the thread refuses, so far: the channel itself is tried before the group is paused.
            await threads.GiveUpAsync(group, post.On, cancellationToken);
            await troubles.NoThreadAsync(group.Id, noThread, cancellationToken);
            await outgoing.ReleaseAsync(post.Id, BeforeChannel, isUntried: post.FirstTriedAt is null, cancellationToken);
            return;
        }

        if (PostTroubles.WhyPaused(trouble) is { } why)
        {
            await outgoing.ReleaseAsync(post.Id, TimeSpan.Zero, isUntried: post.FirstTriedAt is null, cancellationToken);
            await troubles.PauseAsync(group.Id, why, cancellationToken);
            return;
        }

        await outgoing.SettleAsync(post, trouble, cancellationToken);
        if (trouble == PostTrouble.Lost && (post.Attempts >= LostTooOften || group.PausedFor == GroupTroubles.Outage))
        {
            await troubles.PauseAsync(group.Id, GroupTroubles.Outage, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Posted the {Kind} post of {On} to group {GroupId} as {MessageId}")]
    private partial void LogPosted(PostKind kind, DateOnly on, ulong groupId, ulong messageId);

    [LoggerMessage(LogLevel.Warning, "{Kind} post {PostId} of group {GroupId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(PostKind kind, long postId, ulong groupId, int status, int code);
}
