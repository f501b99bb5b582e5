using System.Collections.Concurrent;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Turning;

namespace StudyBot.Posting;

/// <summary>Opens the days of active members at their turn, many at a time; everybody else's open at first touch.</summary>
internal sealed partial class TurnService(
    IServiceScopeFactory scopes, ILeadership leadership, PostingOptions options, WriteGate gate, TimeProvider transport, ILogger<TurnService> logger) : BackgroundService
{
    /// <summary>Members whose turns are worked out or written at one time: so few that a press never waits long, and that they take little memory.</summary>
    private const int UnderWay = 560;

    private const int MostAtOnce = 50 * UnderWay;

    /// <summary>
    /// Members between two who are opened by themselves at the same time. The rows of neighbours share pages of indexes, and two who change
    /// one page cross on PostgreSQL; a page of the smallest index holds some 400 of them.
    /// </summary>
    private const int Apart = 1000;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<MemberId, DateTimeOffset> _failed = [];
    private DateTimeOffset? _sweptAt;
    private bool _isRehearsed;

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var now = transport.GetUtcNow();
        foreach (var (member, _) in _failed.Where(entry => now - entry.Value >= AfterFailure).ToList())
        {
            _failed.TryRemove(member, out _);
        }

        if (_sweptAt is null || now - _sweptAt >= SweepEvery)
        {
            await scopes.InScopeAsync<Turns>((turns, token) => turns.ForgetAwayAsync(token), cancellationToken);
            _sweptAt = now;
        }

        IReadOnlyList<MemberId> due;
        do
        {
            due = await scopes.InScopeAsync<Turns, IReadOnlyList<MemberId>>((turns, token) => turns.GetDueAsync(MostAtOnce, [.. _failed.Keys], token), cancellationToken);
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

    private async Task OpenAsync(IReadOnlyList<MemberId> due, CancellationToken cancellationToken)
    {
        var turned = await OpenTogetherAsync(due, cancellationToken);
        MemberId[] others = [.. due.Except(turned).OrderBy(member => member.Value)];
        await Parallel.ForEachAsync(
            others.Chunk(Math.Max(Apart, (others.Length + gate.AtOnce - 1) / gate.AtOnce)),
            new ParallelOptions { MaxDegreeOfParallelism = gate.AtOnce, CancellationToken = cancellationToken },
            async (row, token) =>
            {
                foreach (var member in row)
                {
                    await OpenAsync(member, token);
                }
            });
    }

    /// <summary>While some batches are written the next is read and worked out. It lines up to be written only then, so that a press waits for one at the most.</summary>
    /// <returns>Whose day has turned.</returns>
    private async Task<IReadOnlyCollection<MemberId>> OpenTogetherAsync(IReadOnlyList<MemberId> due, CancellationToken cancellationToken)
    {
        var turned = new ConcurrentBag<MemberId>();
        using var writing = new SemaphoreSlim(gate.AtOnce);
        await Parallel.ForEachAsync(
            due.Chunk(UnderWay / (gate.AtOnce + 1)),
            new ParallelOptions { MaxDegreeOfParallelism = gate.AtOnce + 1, CancellationToken = cancellationToken },
            async (batch, token) =>
            {
                var planned = await PlanAsync(batch, token);
                await writing.WaitAsync(token);
                var written = await WriteAsync(planned, token);
                writing.Release();
                written.ToList().ForEach(turned.Add);
            });
        return turned;
    }

    /// <summary>One whose day cannot be read does not keep the others from theirs: then all are opened by themselves.</summary>
    private async Task<IReadOnlyList<PlannedTurn>> PlanAsync(IReadOnlyList<MemberId> batch, CancellationToken cancellationToken)
    {
        try
        {
            return await scopes.InScopeAsync<DayTurns, IReadOnlyList<PlannedTurn>>((turns, token) => turns.PlanAsync(batch, token), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogBatchFailed(exception);
            return [];
        }
    }

    private async Task<IReadOnlyCollection<MemberId>> WriteAsync(IReadOnlyList<PlannedTurn> planned, CancellationToken cancellationToken)
    {
        try
        {
            return planned.Count == 0
                ? []
                : await scopes.InScopeAsync<DayTurns, IReadOnlyCollection<MemberId>>((turns, token) => turns.WriteAsync(planned, token), cancellationToken);
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
            await scopes.InScopeAsync<Turns>((turns, token) => turns.OpenAsync(member, token), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogTurnFailed(exception, member.Value);
            _failed[member] = transport.GetUtcNow();
        }
    }

    [LoggerMessage(LogLevel.Error, "Turning days together failed; they are opened one by one")]
    private partial void LogBatchFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "A pass over the turns failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "Opening the day of member {MemberId} failed; it is tried again in ten minutes")]
    private partial void LogTurnFailed(Exception exception, ulong memberId);
}
