using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using StudyBot.Discord;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting;

/// <summary>Where a date's shared pages and closings go: a thread, started from the first post of the date that exists.</summary>
internal sealed partial class DayThreads(
    StudyDb db, WriteGate gate, GroupTroubles troubles, DiscordRest rest, TextsCatalog texts, ILogger<DayThreads> logger)
{
    /// <summary>Three days: longer than the day and its door, so that it is open while something in it may change.</summary>
    private const int ArchiveAfterMinutes = 4320;

    /// <summary>Null while there is no post of the date to start it from.</summary>
    public async Task<ChannelId?> FindAsync(GroupRow group, DateOnly on, CancellationToken cancellationToken)
    {
        if (!group.Threads)
        {
            return group.ChannelId;
        }

        var first = await Anchors(group.Id, on).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (first is not { ChannelId: { } channel, MessageId: { } message })
        {
            return null;
        }

        if (first.ThreadId is { } known)
        {
            return known;
        }

        ChannelId thread;
        try
        {
            thread = await StartAsync(channel, message, texts.For(group.Locale).Date(on), cancellationToken);
            if (group.ThreadsFailFor is not null)
            {
                await troubles.ThreadsWorkAsync(group.Id, cancellationToken);
            }
        }
        catch (DiscordException exception) when (PostTroubles.Of(exception) is PostTrouble.Forbidden or PostTrouble.TooManyThreads or PostTrouble.Refused)
        {
            LogNoThread(group.Id.Value, (int)exception.Code);
            thread = channel;
            if (PostTroubles.WhyNoThread(PostTroubles.Of(exception)) is { } why)
            {
                await troubles.NoThreadAsync(group.Id, why, cancellationToken);
            }
        }
        catch (DiscordException exception) when (exception.Code == DiscordErrorCode.UnknownMessage)
        {
            await SetAsync(first.Id, update => update.SetProperty(row => row.MessageId, (MessageId?)null).SetProperty(row => row.State, DuePostState.Final), cancellationToken);
            return await FindAsync(group, on, cancellationToken);
        }

        await SetAsync(first.Id, update => update.SetProperty(row => row.ThreadId, thread), cancellationToken);
        return thread;
    }

    /// <summary>Whether the date has a thread of its own, not the channel in its place.</summary>
    public Task<bool> IsThreadAsync(GroupRow group, DateOnly on, CancellationToken cancellationToken) =>
        Anchors(group.Id, on).AnyAsync(row => row.ThreadId != null && row.ThreadId != group.ChannelId, cancellationToken);

    /// <summary>The thread is gone, or may not be written in: the channel takes its place for this date.</summary>
    public async Task GiveUpAsync(GroupRow group, DateOnly on, CancellationToken cancellationToken)
    {
        if (await Anchors(group.Id, on).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellationToken) is { } first)
        {
            await SetAsync(first, update => update.SetProperty(row => row.ThreadId, group.ChannelId), cancellationToken);
        }
    }

    private async Task<ChannelId> StartAsync(ChannelId channel, MessageId message, string name, CancellationToken cancellationToken)
    {
        try
        {
            var thread = await rest.StartThreadFromMessageAsync(
                new Snowflake(channel.Value), new Snowflake(message.Value), name, ArchiveAfterMinutes, cancellationToken);
            return new ChannelId(thread.Id.Value);
        }
        catch (DiscordException exception) when (exception.Code == DiscordErrorCode.MessageAlreadyHasThread)
        {
            // It was started before and the answer was lost, or by somebody else: a thread has its message's id.
            return new ChannelId(message.Value);
        }
    }

    private IQueryable<DuePostRow> Anchors(GroupId group, DateOnly on) => db.DuePosts
        .Where(row => row.GroupId == group && row.On == on && row.Kind != PostKind.Shared && row.MessageId != null)
        .OrderBy(row => row.ThreadId == null)
        .ThenBy(row => row.DueAt)
        .ThenBy(row => row.Id);

    private Task<int> SetAsync(
        long id, Action<UpdateSettersBuilder<DuePostRow>> set, CancellationToken cancellationToken) =>
        gate.WriteAsync(db, token => db.DuePosts.Where(row => row.Id == id).ExecuteUpdateAsync(set, token), cancellationToken);

    [LoggerMessage(LogLevel.Warning, "Group {GroupId}: no thread may be started (Discord's code {Code}); shared texts go to the channel")]
    private partial void LogNoThread(ulong groupId, int code);
}
