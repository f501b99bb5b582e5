using StudyBot.Shared;
using StudyBot.Store.Turning;

namespace StudyBot.Posting;

/// <summary>Opens the days of active members at their turn, many at a time; everybody else's open at first touch.</summary>
internal sealed partial class TurnService(
    IServiceScopeFactory scopes, ILeadership leadership, PostingOptions options, TimeProvider transport, ILogger<TurnService> logger) : BackgroundService
{
    /// <summary>So few that a press never waits long for their writing.</summary>
    private const int BatchSize = 350;

    private const int MostAtOnce = 20 * BatchSize;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    private readonly Dictionary<MemberId, DateTimeOffset> _failed = [];
    private DateTimeOffset? _sweptAt;
    private bool _isRehearsed;

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var now = transport.GetUtcNow();
        foreach (var (member, _) in _failed.Where(entry => now - entry.Value >= AfterFailure).ToList())
        {
            _failed.Remove(member);
        }

        if (_sweptAt is null || now - _sweptAt >= SweepEvery)
        {
            await InScopeAsync<Turns, bool>(
                async (turns, token) =>
                {
                    await turns.ForgetAwayAsync(token);
                    return true;
                },
                cancellationToken);
            _sweptAt = now;
        }

        IReadOnlyList<MemberId> due;
        do
        {
            due = await InScopeAsync<Turns, IReadOnlyList<MemberId>>((turns, token) => turns.GetDueAsync(MostAtOnce, _failed.Keys, token), cancellationToken);
            await OpenAsync(due, cancellationToken);
        }
        while (due.Count > 0);
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
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(exception);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        var isGoingOn = await timer.WaitForNextTickAsync(cancellationToken);
        if (isGoingOn && !_isRehearsed)
        {
            // The queries of the first batch are made ready while nothing is due, and after the start, which has enough to do.
            await PlanAsync([new MemberId(0)], cancellationToken);
            _isRehearsed = true;
        }

        return isGoingOn;
    }

    /// <summary>While one batch is written the next is read and worked out.</summary>
    private async Task OpenAsync(IReadOnlyList<MemberId> due, CancellationToken cancellationToken)
    {
        var batches = due.Chunk(BatchSize).ToList();
        var planning = batches.Count == 0 ? null : PlanAsync(batches[0], cancellationToken);
        for (var batch = 0; batch < batches.Count; batch++)
        {
            var planned = await planning!;
            planning = batch + 1 < batches.Count ? PlanAsync(batches[batch + 1], cancellationToken) : null;
            var turned = await WriteAsync(planned, cancellationToken);
            foreach (var member in batches[batch].Except(turned))
            {
                await OpenAsync(member, cancellationToken);
            }
        }
    }

    /// <summary>One whose day cannot be read does not keep the others from theirs: then all are opened by themselves.</summary>
    private Task<IReadOnlyList<PlannedTurn>> PlanAsync(IReadOnlyList<MemberId> batch, CancellationToken cancellationToken) => Task.Run<IReadOnlyList<PlannedTurn>>(
        async () =>
        {
            try
            {
                return await InScopeAsync<DayTurns, IReadOnlyList<PlannedTurn>>((turns, token) => turns.PlanAsync(batch, token), cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogBatchFailed(exception);
                return [];
            }
        },
        cancellationToken);

    private async Task<IReadOnlyCollection<MemberId>> WriteAsync(IReadOnlyList<PlannedTurn> planned, CancellationToken cancellationToken)
    {
        try
        {
            return planned.Count == 0
                ? []
                : await InScopeAsync<DayTurns, IReadOnlyCollection<MemberId>>((turns, token) => turns.WriteAsync(planned, token), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogBatchFailed(exception);
            return [];
        }
    }

    private async Task OpenAsync(MemberId member, CancellationToken cancellationToken)
    {
        try
        {
            await InScopeAsync<Turns, bool>(
                async (turns, token) =>
                {
                    await turns.OpenAsync(member, token);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogTurnFailed(exception, member.Value);
            _failed[member] = transport.GetUtcNow();
        }
    }

    private async Task<TResult> InScopeAsync<T, TResult>(Func<T, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where T : notnull
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            return await work(scope.ServiceProvider.GetRequiredService<T>(), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Turning days together failed; they are opened one by one")]
    private partial void LogBatchFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "A pass over the turns failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "Opening the day of member {MemberId} failed; it is tried again in ten minutes")]
    private partial void LogTurnFailed(Exception exception, ulong memberId);
}
