using StudyBot.Discord;
using StudyBot.Shared;

namespace StudyBot.Posting;

/// <summary>Records, minute by minute, that the bot could take input; the gaps are outages, and nobody's fault.</summary>
internal sealed partial class InputRecorder(
    IServiceScopeFactory scopes, GatewayClient gateway, StudyTime time, TimeProvider transport, ILogger<InputRecorder> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private bool _wasReady;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, transport);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RecordAsync(gateway.State == GatewayState.Ready, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task RecordAsync(bool isReady, CancellationToken cancellationToken)
    {
        if (isReady)
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                await scope.ServiceProvider.GetRequiredService<InputSpans>().ExtendAsync(time.Now, _wasReady, cancellationToken);
            }
        }

        _wasReady = isReady;
    }

    [LoggerMessage(LogLevel.Error, "Recording that input works failed")]
    private partial void LogFailed(Exception exception);
}
