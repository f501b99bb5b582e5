using StudyBot.Posting;

namespace StudyBot.Features.Notes.Vault;

/// <summary>Keeps the vault while this process is the one that posts: of several processes one writes.</summary>
internal sealed partial class VaultService(
    VaultPass pass, VaultOptions options, ILeadership leadership, TimeProvider transport, ILogger<VaultService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Tick, transport);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await leadership.WhileLeadingAsync(pass.PassAsync, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogPassFailed(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A pass over the vault failed; the next one tries again")]
    private partial void LogPassFailed(Exception exception);
}
