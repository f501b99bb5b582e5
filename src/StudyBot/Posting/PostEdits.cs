using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Views;

namespace StudyBot.Posting;

/// <summary>Keeps posts up to date: many changes, one edit; and when their date is over, no more of them.</summary>
internal sealed partial class PostEdits(
    OutboxStore store, PostRenderer renderer, GroupTroubles troubles, PhotoFolder folder, DiscordRest rest, StudyTime time, ILogger<PostEdits> logger)
{
    /// <summary>In days: longer than the longest door.</summary>
    private const int Waits = 3;

    private static readonly TimeSpan AfterOpening = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterLoss = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterTooMany = TimeSpan.FromMinutes(10);

    /// <exception cref="DiscordException">Discord refuses the bot's token: posting must stop.</exception>
    public async Task EditAsync(long id, CancellationToken cancellationToken)
    {
        if (!await store.TakeDirtyAsync(id, cancellationToken))
        {
            return;
        }

        var (post, group) = await store.ReadAsync(id, cancellationToken);
        var rendering = await renderer.RenderAsync(post, group, cancellationToken);
        var end = PostStages.EndOf(post.Kind, rendering.LastTurn, group.DoorHours);
        switch (PostStages.Of(post.Kind, rendering.LastTurn, group.DoorHours, time.Now))
        {
            case PostStage.Over:
                await store.EndEditAsync(id, written: null, finishAt: null, cancellationToken);
                break;
            case PostStage.WaitsForDoor:
                // Its end marks it once more; until then late entries are gathered.
                await store.EndEditAsync(id, written: null, end, cancellationToken);
                break;
            case var stage:
                await EditAsync(post, group, rendering, stage == PostStage.Last ? null : end, cancellationToken);
                break;
        }
    }

    /// <summary>Marks what has come to its end, so that it gets its last edit.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await store.FinishAsync(time.Now, cancellationToken);
        await store.ForgetAsync(DateOnly.FromDateTime(time.Now.UtcDateTime).AddDays(-Waits), cancellationToken);
    }

    private async Task EditAsync(DuePostRow post, GroupRow group, Rendering rendering, DateTimeOffset? finishAt, CancellationToken cancellationToken)
    {
        if (rendering.View is not { } view || rendering.Hash == post.WrittenHash)
        {
            await store.EndEditAsync(post.Id, written: null, finishAt, cancellationToken);
            return;
        }

        try
        {
            // What is shown now takes the place of what was: files that are not named any more are taken away.
            var files = rendering.Photos is { } photos ? await folder.ReadAsync(photos, cancellationToken) : null;
            await rest.EditMessageAsync(
                new Snowflake(post.ChannelId!.Value.Value),
                new Snowflake(post.MessageId!.Value.Value),
                new MessageEdit
                {
                    Components = view.Components,

                    // An edit must repeat the flags that were set.
                    Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications,
                    AllowedMentions = AllowedMentions.None,
                    Attachments = files is null ? null : [.. files.Select((file, place) => new AttachmentReference(new Snowflake((ulong)place), file.Name))],
                    Files = files is { Count: > 0 } ? files : null,
                },
                cancellationToken);
            await store.EndEditAsync(post.Id, rendering, finishAt, CancellationToken.None);
        }
        catch (DiscordException exception)
        {
            LogFailed(post.Kind, post.Id, group.Id.Value, exception.Status is { } status ? (int)status : 0, (int)exception.Code);
            await SettleAsync(post, group, PostTroubles.Of(exception), finishAt, cancellationToken);
            if (PostTroubles.Of(exception) == PostTrouble.TokenRefused)
            {
                throw;
            }
        }
    }

    private async Task SettleAsync(
        DuePostRow post, GroupRow group, PostTrouble trouble, DateTimeOffset? finishAt, CancellationToken cancellationToken)
    {
        switch (trouble)
        {
            case PostTrouble.MessageGone:
            case PostTrouble.Forbidden or PostTrouble.NoAccess or PostTrouble.ChannelGone when post.ChannelId != group.ChannelId:
                // A deleted message, a deleted thread, or a channel the group has moved away from.
                await store.MarkGoneAsync(post.Id, cancellationToken);
                break;
            case PostTrouble.Forbidden or PostTrouble.NoAccess or PostTrouble.ChannelGone:
                await store.PostponeEditAsync(post.Id, TimeSpan.Zero, cancellationToken);
                await troubles.PauseAsync(group.Id, PostTroubles.WhyPaused(trouble)!, cancellationToken);
                break;
            case PostTrouble.ThreadArchived when await IsOpenedAsync(post, cancellationToken):
                await store.PostponeEditAsync(post.Id, AfterOpening, cancellationToken);
                break;
            case PostTrouble.TooOften:
                await store.PostponeEditAsync(post.Id, AfterTooMany, cancellationToken);
                break;
            case PostTrouble.Refused or PostTrouble.ThreadArchived or PostTrouble.ThreadLocked:
                await store.EndEditAsync(post.Id, written: null, finishAt, cancellationToken);
                break;
            default:
                await store.PostponeEditAsync(post.Id, AfterLoss, cancellationToken);
                break;
        }
    }

    /// <summary>The bot started the thread and may open it again, unless somebody has locked it.</summary>
    private async Task<bool> IsOpenedAsync(DuePostRow post, CancellationToken cancellationToken)
    {
        try
        {
            await rest.UnarchiveThreadAsync(new Snowflake(post.ChannelId!.Value.Value), cancellationToken);
            return true;
        }
        catch (DiscordException exception) when (PostTroubles.Of(exception) != PostTrouble.TokenRefused)
        {
            LogStaysShut(post.Id, (int)exception.Code);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The thread of post {PostId} stays shut (Discord's code {Code}); the post stays as it is")]
    private partial void LogStaysShut(long postId, int code);

    [LoggerMessage(LogLevel.Warning, "Editing {Kind} post {PostId} of group {GroupId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(PostKind kind, long postId, ulong groupId, int status, int code);
}
