using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>Once a day, and at start, deletes photographs that no page has any more.</summary>
internal sealed partial class PhotoSweep(IServiceScopeFactory scopes, TimeProvider transport, ILogger<PhotoSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, transport);
        do
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            var count = await scope.ServiceProvider.GetRequiredService<PhotoStore>().SweepAsync(transport.GetUtcNow(), cancellationToken);
            if (count > 0)
            {
                LogSwept(count);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Count} files of photographs that no page has any more")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "Looking for photographs that no page has failed; it is tried again tomorrow")]
    private partial void LogFailed(Exception exception);
}
