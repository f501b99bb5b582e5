using StudyBot.Discord;
using StudyBot.Posting.Letters;
using StudyBot.Posting.Notices;
using StudyBot.Posting.Nudging;
using StudyBot.Shared;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>
/// The only place that posts. Each step hands over what is due and starts what can be started, and waits for none of it: whatever
/// hangs holds up nobody else. Posts go first; nudges and edits begin when no post waits for its place.
/// </summary>
internal sealed partial class Poster(
    IServiceScopeFactory scopes, ILeadership leadership, PostingOptions options, Nudger nudger, StudyTime time, TimeProvider transport,
    ILogger<Poster> logger) : BackgroundService
{
    /// <summary>In ticks: nobody waits for a nudge or a notice by the second.</summary>
    private const int BetweenNudges = 5;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(1);

    private readonly PosterLanes _lanes = new(options.AtOnce);

    private volatile DiscordException? _refusal;
    private CancellationToken? _recoveredIn;
    private bool _isRecovered;
    private uint _steps;
    private DateTimeOffset _plannedAt = DateTimeOffset.MaxValue;
    private DateTimeOffset? _sweptAt;
    private DateTimeOffset? _finishedAt;

    /// <summary>Steps, and waits for all that they start, until there is nothing more to do.</summary>
    /// <exception cref="DiscordException">Discord refuses the bot's token: no further pass can succeed.</exception>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var step = PosterStep.Idle;
        do
        {
            try
            {
                step = await StepAsync(withNudges: true, cancellationToken);
            }
            finally
            {
                await _lanes.DrainAsync();
            }

            if (_refusal is { } refusal)
            {
                throw refusal;
            }
        }
        while (step != PosterStep.Idle);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Tick, transport);
        do
        {
            await leadership.WhileLeadingAsync(token => LeadAsync(timer, token), stoppingToken);
        }
        while (_refusal is null && await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Steps for as long as this process leads: what is under way when it ceases to is broken off.</summary>
    private async Task LeadAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                timer.Period = await RunStepAsync(cancellationToken);
                if (_refusal is not null)
                {
                    LogStopped();
                    return;
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        finally
        {
            timer.Period = options.Tick;
            _lanes.Clear();
            await _lanes.DrainAsync();
        }
    }

    /// <returns>How long to wait for the next one: until something is due, and no longer than a tick.</returns>
    private async Task<TimeSpan> RunStepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var withNudges = _steps++ % BetweenNudges == 0;
            if (await StepAsync(withNudges, cancellationToken) == PosterStep.HasMore)
            {
                return Soonest;
            }

            DateTimeOffset? next = null;
            await scopes.InScopeAsync<DuePosts>(async (due, token) => next = await due.FindNextAsync(token), cancellationToken);
            return next - time.Now is { } wait && wait < options.Tick ? (wait > Soonest ? wait : Soonest) : options.Tick;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogPassFailed(exception);
            return options.Tick;
        }
    }

    private async Task<PosterStep> StepAsync(bool withNudges, CancellationToken cancellationToken)
    {
        await RecoverAsync(cancellationToken);
        var hasMore = await HandOverAsync(cancellationToken);
        var hasBegun = await StartPostsAsync(cancellationToken);
        if (_lanes.Posts.Waiting == 0)
        {
            hasBegun |= await StartEditsAsync(cancellationToken);
            hasBegun |= withNudges && (await StartNudgesAsync(cancellationToken) | await StartNoticesAsync(cancellationToken) | await StartLettersAsync(cancellationToken));
        }

        await FinishAsync(cancellationToken);
        return hasMore ? PosterStep.HasMore : hasBegun ? PosterStep.HasBegun : PosterStep.Idle;
    }

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var (now, lead) = (transport.GetUtcNow(), leadership.Current);
        var isNew = !_isRecovered || lead != _recoveredIn;
        if (!isNew && now - _sweptAt < Minute)
        {
            return;
        }

        // Whoever held a lease when this process began to lead leads no longer: it is dead, or has broken off; waiting for its end would only
        // delay what is due.
        var until = isNew ? DateTimeOffset.MaxValue : now;
        await scopes.InScopeAsync<Outgoing<DuePostRow>>((posts, token) => posts.RecoverAsync(until, token), cancellationToken);
        await scopes.InScopeAsync<OutboxStore>((store, token) => store.RecoverEditsAsync(until, token), cancellationToken);
        await scopes.InScopeAsync<Outgoing<NudgeRow>>((nudges, token) => nudges.RecoverAsync(until, token), cancellationToken);
        await scopes.InScopeAsync<Outgoing<NoticeRow>>((notices, token) => notices.RecoverAsync(until, token), cancellationToken);
        await scopes.InScopeAsync<Outgoing<LetterRow>>((letters, token) => letters.RecoverAsync(until, token), cancellationToken);
        (_isRecovered, _recoveredIn, _sweptAt) = (true, lead, now);
    }

    /// <returns>Whether there is more to hand over: what was is posted meanwhile.</returns>
    private async Task<bool> HandOverAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (now < _plannedAt)
        {
            await scopes.InScopeAsync<DuePosts>((due, token) => due.PlanAnewAsync(token), cancellationToken);
            await nudger.PlanAnewAsync(cancellationToken);
        }

        _plannedAt = now;
        var hasMore = false;
        await scopes.InScopeAsync<DuePosts>(async (due, token) => hasMore = await due.HandOverSomeAsync(token), cancellationToken);
        return hasMore;
    }

    private async Task<bool> StartPostsAsync(CancellationToken cancellationToken)
    {
        if (_lanes.Posts.Waiting > PosterLanes.MostWaiting / 2)
        {
            return true;
        }

        IReadOnlyList<DuePost> due = [];
        var busy = _lanes.Posts.Busy.Concat(_lanes.PostsAgain.Busy).ToList();
        await scopes.InScopeAsync<OutboxStore>(async (store, token) => due = await store.GetDueAsync(busy, token), cancellationToken);
        var hasBegun = false;
        foreach (var post in due)
        {
            var lane = post.Attempts == 0 ? _lanes.Posts : _lanes.PostsAgain;
            hasBegun |= lane.TryAdd(post.GroupId, () => TryAsync<Outbox, DuePostRow>(post.Id, (outbox, token) => outbox.PostAsync(post.Id, token), cancellationToken));
        }

        return hasBegun;
    }

    private async Task<bool> StartNudgesAsync(CancellationToken cancellationToken)
    {
        var moments = await nudger.GetDueAsync(cancellationToken);
        var hasBegun = moments.Count > 0 && _lanes.Plans.TryAdd("nudges", () => nudger.PlanAsync(moments, cancellationToken));
        IReadOnlyList<long> due = [];
        await scopes.InScopeAsync<Outgoing<NudgeRow>>(async (nudges, token) => due = await nudges.GetDueAsync(_lanes.Nudges.Busy, token), cancellationToken);
        return due.Aggregate(hasBegun, (begun, id) => begun | _lanes.Nudges.TryAdd(
            id, () => TryAsync<NudgeSender, NudgeRow>(id, (sender, token) => sender.SendAsync(id, token), cancellationToken)));
    }

    private async Task<bool> StartNoticesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<long> due = [];
        await scopes.InScopeAsync<Outgoing<NoticeRow>>(async (notices, token) => due = await notices.GetDueAsync(_lanes.Notices.Busy, token), cancellationToken);
        return due.Aggregate(false, (begun, id) => begun | _lanes.Notices.TryAdd(
            id, () => TryAsync<NoticeSender, NoticeRow>(id, (sender, token) => sender.SendAsync(id, token), cancellationToken)));
    }

    private async Task<bool> StartLettersAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<long> due = [];
        await scopes.InScopeAsync<Outgoing<LetterRow>>(async (letters, token) => due = await letters.GetDueAsync(_lanes.Letters.Busy, token), cancellationToken);
        return due.Aggregate(false, (begun, id) => begun | _lanes.Letters.TryAdd(
            id, () => TryAsync<LetterSender, LetterRow>(id, (sender, token) => sender.SendAsync(id, token), cancellationToken)));
    }

    private async Task<bool> StartEditsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<long> dirty = [];
        await scopes.InScopeAsync<OutboxStore>(async (store, token) => dirty = await store.GetDirtyAsync(_lanes.Edits.Busy, token), cancellationToken);
        return dirty.Aggregate(false, (begun, id) => begun | _lanes.Edits.TryAdd(id, () => TryAsync<PostEdits>(
            id, (edits, token) => edits.EditAsync(id, token), token => scopes.InScopeAsync<OutboxStore>((store, inner) => store.PostponeEditAsync(id, Minute, inner), token), cancellationToken)));
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (_finishedAt is { } last && (now - last).Duration() < Minute)
        {
            return;
        }

        await scopes.InScopeAsync<PostEdits>((edits, token) => edits.FinishAsync(token), cancellationToken);
        _finishedAt = now;
    }

    private Task TryAsync<T, TRow>(long id, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
        where T : notnull
        where TRow : SendRow => TryAsync(
        id, work, token => scopes.InScopeAsync<Outgoing<TRow>>((rows, inner) => rows.ReleaseAsync(id, Minute, isUntried: false, inner), token), cancellationToken);

    /// <summary>The error boundary of one message: what fails waits a minute, and keeps no other from its turn.</summary>
    private async Task TryAsync<T>(
        long id, Func<T, CancellationToken, Task> work, Func<CancellationToken, Task> delay, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            await scopes.InScopeAsync(work, cancellationToken);
        }
        catch (DiscordException exception) when (PostTroubles.Of(exception) == PostTrouble.TokenRefused)
        {
            _refusal = exception;
        }
        catch (Exception exception)
        {
            await DelayAsync<T>(id, exception, delay, cancellationToken);
        }
    }

    private async Task DelayAsync<T>(long id, Exception why, Func<CancellationToken, Task> delay, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        LogSendFailed(why, typeof(T).Name, id);
        try
        {
            await delay(cancellationToken);
        }
        catch (Exception exception)
        {
            // Its lease runs out by itself.
            LogDelayFailed(exception, id);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Discord refuses the token: nothing is posted any more")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Error, "A posting pass failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "{Work} of {Id} failed; it is tried again in a minute")]
    private partial void LogSendFailed(Exception exception, string work, long id);

    [LoggerMessage(LogLevel.Error, "What failed of {Id} could not be put off; it is tried again when its lease has run out")]
    private partial void LogDelayFailed(Exception exception, long id);
}
