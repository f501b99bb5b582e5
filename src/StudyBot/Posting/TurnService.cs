using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>Opens the days of active members at their turn, a few at a time; everybody else's open at first touch.</summary>
internal sealed partial class TurnService(
    IServiceScopeFactory scopes, PostingOptions options, TimeProvider transport, ILogger<TurnService> logger) : BackgroundService
{
    private const int BatchSize = 50;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    private readonly Dictionary<MemberId, DateTimeOffset> _failed = [];
    private DateTimeOffset? _sweptAt;

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var now = transport.GetUtcNow();
        foreach (var (member, _) in _failed.Where(entry => now - entry.Value >= AfterFailure).ToList())
        {
            _failed.Remove(member);
        }

        if (_sweptAt is null || now - _sweptAt >= SweepEvery)
        {
            await InScopeAsync((turns, token) => turns.ForgetAwayAsync(token), cancellationToken);
            _sweptAt = now;
        }

        IReadOnlyList<MemberId> due;
        do
        {
            due = [];
            await InScopeAsync(async (turns, token) => due = await turns.GetDueAsync(BatchSize, _failed.Keys, token), cancellationToken);
            foreach (var member in await OpenPlainAsync(due, cancellationToken))
            {
                await OpenAsync(member, cancellationToken);
            }
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
                await PassAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One whose day cannot be opened does not keep the others from theirs: then all are opened by themselves.</summary>
    private async Task<IReadOnlyList<MemberId>> OpenPlainAsync(IReadOnlyList<MemberId> due, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            return due;
        }

        try
        {
            var rest = due;
            await InScopeAsync(async (turns, token) => rest = await turns.OpenAsync(due, token), cancellationToken);
            return rest;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogBatchFailed(exception);
            return due;
        }
    }

    private async Task OpenAsync(MemberId member, CancellationToken cancellationToken)
    {
        try
        {
            await InScopeAsync((turns, token) => turns.OpenAsync(member, token), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogTurnFailed(exception, member.Value);
            _failed[member] = transport.GetUtcNow();
        }
    }

    private async Task InScopeAsync(Func<Turns, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            await work(scope.ServiceProvider.GetRequiredService<Turns>(), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Opening days together failed; they are opened one by one")]
    private partial void LogBatchFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "A pass over the turns failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "Opening the day of member {MemberId} failed; it is tried again in ten minutes")]
    private partial void LogTurnFailed(Exception exception, ulong memberId);
}
