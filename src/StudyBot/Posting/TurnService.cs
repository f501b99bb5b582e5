using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>Opens the days of active members at their turn, a few at a time; everybody else's open at first touch.</summary>
internal sealed partial class TurnService(
    IServiceScopeFactory scopes, ILeadership leadership, PostingOptions options, TimeProvider transport, ILogger<TurnService> logger) : BackgroundService
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
            foreach (var member in due)
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
                await leadership.WhileLeadingAsync(PassAsync, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
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

    [LoggerMessage(LogLevel.Error, "A pass over the turns failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "Opening the day of member {MemberId} failed; it is tried again in ten minutes")]
    private partial void LogTurnFailed(Exception exception, ulong memberId);
}
