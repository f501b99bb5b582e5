using StudyBot.Discord;
using StudyBot.Posting.Nudging;
using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>The only place that posts: hands over what is due, posts it, then edits what has changed.</summary>
internal sealed partial class Poster(
    IServiceScopeFactory scopes, ILeadership leadership, PostingOptions options, Nudger nudger, StudyTime time, TimeProvider transport,
    ILogger<Poster> logger) : BackgroundService
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private CancellationToken? _recoveredIn;
    private bool _isRecovered;
    private DateTimeOffset _plannedAt = DateTimeOffset.MaxValue;
    private DateTimeOffset? _sweptAt;
    private DateTimeOffset? _finishedAt;

    /// <exception cref="DiscordException">Discord refuses the bot's token: no further pass can succeed.</exception>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        await RecoverAsync(cancellationToken);
        await InScopeAsync<DuePosts>(HandOverAsync, cancellationToken);
        await PostAllAsync(cancellationToken);
        await nudger.PassAsync(cancellationToken);
        await EditAllAsync(cancellationToken);
        await FinishAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Tick, transport);
        do
        {
            try
            {
                await leadership.WhileLeadingAsync(PassAsync, stoppingToken);
            }
            catch (DiscordException exception) when (PostTroubles.Of(exception) == PostTrouble.TokenRefused)
            {
                LogStopped();
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var (now, lead) = (transport.GetUtcNow(), leadership.Current);
        var isNew = !_isRecovered || lead != _recoveredIn;
        if (!isNew && now - _sweptAt < Minute)
        {
            return;
        }

        // Whoever held a lease when this process began to lead leads no longer: it is dead, or has broken off.
        await InScopeAsync<OutboxStore>((store, token) => store.RecoverAsync(all: isNew, token), cancellationToken);
        (_isRecovered, _recoveredIn, _sweptAt) = (true, lead, now);
    }

    private async Task HandOverAsync(DuePosts due, CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (now < _plannedAt)
        {
            await due.PlanAnewAsync(cancellationToken);
            await nudger.PlanAnewAsync(cancellationToken);
        }

        _plannedAt = now;
        await due.RunAsync(cancellationToken);
    }

    private async Task PostAllAsync(CancellationToken cancellationToken)
    {
        var tried = new HashSet<long>();
        while (true)
        {
            IReadOnlyList<long> due = [];
            await InScopeAsync<OutboxStore>(async (store, token) => due = await store.GetDueAsync(token), cancellationToken);
            var fresh = due.Where(tried.Add).ToList();
            if (fresh.Count == 0)
            {
                return;
            }

            await EachAsync<Outbox>(fresh, (outbox, id, token) => outbox.PostAsync(id, token), DelayAsync, cancellationToken);
        }
    }

    private async Task EditAllAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<long> dirty = [];
        await InScopeAsync<OutboxStore>(async (store, token) => dirty = await store.GetDirtyAsync(token), cancellationToken);
        await EachAsync<PostEdits>(
            dirty,
            (edits, id, token) => edits.EditAsync(id, token),
            (store, id, token) => store.PostponeEditAsync(id, Minute, token),
            cancellationToken);
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (_finishedAt is { } last && (now - last).Duration() < Minute)
        {
            return;
        }

        await InScopeAsync<PostEdits>((edits, token) => edits.FinishAsync(token), cancellationToken);
        _finishedAt = now;
    }

    private static Task DelayAsync(OutboxStore store, long id, CancellationToken cancellationToken) =>
        store.ReleaseAsync(id, Minute, isUntried: false, cancellationToken);

    /// <summary>Several at a time, each in a scope of its own; one that fails waits a minute and keeps no other from its turn.</summary>
    private Task EachAsync<T>(
        IReadOnlyList<long> ids,
        Func<T, long, CancellationToken, Task> work,
        Func<OutboxStore, long, CancellationToken, Task> delay,
        CancellationToken cancellationToken)
        where T : notnull => Parallel.ForEachAsync(
        ids,
        new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellationToken },
        async (id, token) =>
        {
            try
            {
                await InScopeAsync<T>((service, inner) => work(service, id, inner), token);
            }
            catch (Exception exception) when (!token.IsCancellationRequested && !IsTokenRefused(exception))
            {
                LogPostFailed(exception, id);
                await InScopeAsync<OutboxStore>((store, inner) => delay(store, id, inner), token);
            }
        });

    private static bool IsTokenRefused(Exception exception) =>
        exception is DiscordException refusal && PostTroubles.Of(refusal) == PostTrouble.TokenRefused;

    private async Task InScopeAsync<T>(Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
        where T : notnull
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            await work(scope.ServiceProvider.GetRequiredService<T>(), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Discord refuses the token: nothing is posted any more")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Error, "A posting pass failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "Post {PostId} failed; it is tried again in a minute")]
    private partial void LogPostFailed(Exception exception, long postId);
}
