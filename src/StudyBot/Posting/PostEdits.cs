using Microsoft.EntityFrameworkCore;
using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Views;

namespace StudyBot.Posting;

/// <summary>Keeps posts up to date: many changes, one edit; and when their date is over, no more of them.</summary>
internal sealed partial class PostEdits(
    StudyDb db, WriteGate gate, OutboxStore store, PostRenderer renderer, PostReader reader, PhotoFolder folder, DiscordRest rest, StudyTime time, ILogger<PostEdits> logger)
{
    /// <summary>The last ticks before the turn still reach the summary.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>In days: longer than the longest door.</summary>
    private const int Waits = 3;

    private static readonly TimeSpan HeldBack = TimeSpan.FromMinutes(1);
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
        switch (FindStage(post, group, rendering))
        {
            case PostStage.Over:
                await store.EndEditAsync(id, written: null, isFinal: true, cancellationToken);
                break;
            case PostStage.WaitsForDoor:
                await store.PostponeEditAsync(id, HeldBack, cancellationToken);
                break;
            case var stage:
                await EditAsync(post, group, rendering, stage == PostStage.Last, cancellationToken);
                break;
        }
    }

    /// <summary>Marks what has come to its end, so that it gets its last edit.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;

        // No zone is further east than fourteen hours: a later date cannot be over anywhere.
        var latest = DateOnly.FromDateTime(now.AddHours(14).UtcDateTime).AddDays(-1);
        var live = await db.DuePosts.Where(row => row.State == DuePostState.Posted && !row.IsDirty && row.On <= latest)
            .Select(row => new { row.GroupId, row.On }).Distinct().ToListAsync(cancellationToken);
        foreach (var date in live)
        {
            var group = await db.Groups.AsNoTracking().Include(row => row.Clocks).SingleAsync(row => row.Id == date.GroupId, cancellationToken);
            if (Clocks.Of(group.Clocks).EndOf(date.On) <= now)
            {
                var turn = await reader.GetLastTurnAsync(group, date.On, cancellationToken);
                await FinishAsync(group.Id, date.On, turn <= now, turn.AddHours(group.DoorHours) <= now, cancellationToken);
            }
        }

        await ForgetWaitingAsync(latest.AddDays(-Waits), cancellationToken);
    }

    /// <summary>Shared texts of a date that never got a post have nowhere to go.</summary>
    private Task ForgetWaitingAsync(DateOnly before, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        token => db.DuePosts
            .Where(row => row.State == DuePostState.Due && row.Kind == PostKind.Shared && row.On < before && row.FirstTriedAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.State, DuePostState.Skipped), token),
        cancellationToken);

    private Task FinishAsync(GroupId group, DateOnly on, bool isTurned, bool isClosed, CancellationToken cancellationToken) => !isTurned
        ? Task.CompletedTask
        : gate.WriteAsync(
            db,
            token => db.DuePosts
                .Where(row => row.GroupId == group && row.On == on && row.State == DuePostState.Posted &&
                    (isClosed || (row.Kind != PostKind.Summary && row.Kind != PostKind.Shared)))
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.IsDirty, true), token),
            cancellationToken);

    private PostStage FindStage(DuePostRow post, GroupRow group, Rendering rendering)
    {
        var now = time.Now;
        var isTurned = rendering.LastTurn <= now;
        var isClosed = rendering.LastTurn.AddHours(group.DoorHours) <= now;
        return post.Kind switch
        {
            PostKind.Summary or PostKind.Shared when isClosed => PostStage.Last,
            PostKind.Summary when rendering.LastTurn + Grace <= now => PostStage.WaitsForDoor,
            PostKind.Summary or PostKind.Shared => PostStage.Live,
            _ when isTurned => PostStage.Over,
            _ => PostStage.Live,
        };
    }

    private async Task EditAsync(DuePostRow post, GroupRow group, Rendering rendering, bool isLast, CancellationToken cancellationToken)
    {
        if (rendering.View is not { } view || rendering.Hash == post.WrittenHash)
        {
            await store.EndEditAsync(post.Id, written: null, isLast, cancellationToken);
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
            await store.EndEditAsync(post.Id, rendering, isLast, CancellationToken.None);
        }
        catch (DiscordException exception)
        {
            LogFailed(post.Kind, post.Id, group.Id.Value, exception.Status is { } status ? (int)status : 0, (int)exception.Code);
            await SettleAsync(post, group, PostTroubles.Of(exception), cancellationToken);
            if (PostTroubles.Of(exception) == PostTrouble.TokenRefused)
            {
                throw;
            }
        }
    }

    private async Task SettleAsync(DuePostRow post, GroupRow group, PostTrouble trouble, CancellationToken cancellationToken)
    {
        switch (trouble)
        {
            case PostTrouble.MessageGone:
            case PostTrouble.Forbidden or PostTrouble.ChannelGone when post.ChannelId != group.ChannelId:
                // A deleted message, a deleted thread, or a channel the group has moved away from.
                await store.MarkGoneAsync(post.Id, cancellationToken);
                break;
            case PostTrouble.Forbidden or PostTrouble.ChannelGone:
                await store.PostponeEditAsync(post.Id, AfterTooMany, cancellationToken);
                var why = trouble == PostTrouble.Forbidden ? "post.paused-permission" : "post.paused-channel";
                await store.PauseAsync(group.Id, why, AfterTooMany, cancellationToken);
                break;
            case PostTrouble.TooOften:
                await store.PostponeEditAsync(post.Id, AfterTooMany, cancellationToken);
                break;
            case PostTrouble.Refused:
                await store.EndEditAsync(post.Id, written: null, isFinal: false, cancellationToken);
                break;
            default:
                await store.PostponeEditAsync(post.Id, AfterLoss, cancellationToken);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Editing {Kind} post {PostId} of group {GroupId} failed: HTTP {Status}, Discord's code {Code}")]
    private partial void LogFailed(PostKind kind, long postId, ulong groupId, int status, int code);
}
