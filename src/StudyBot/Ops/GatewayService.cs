using StudyBot.Discord;
using StudyBot.Posting;

namespace StudyBot.Ops;

/// <summary>
/// Keeps the gateway connected for as long as the bot runs; where Discord calls, and only servers' events come this way, for as long
/// as this process is the one that posts.
/// </summary>
internal sealed partial class GatewayService(
    GatewayClient gateway,
    InteractionTransport incoming,
    ILeadership leadership,
    ExitReason exit,
    IHostApplicationLifetime lifetime,
    ILogger<GatewayService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var lead = incoming.IsHttp ? await leadership.WaitAsync(stoppingToken) : CancellationToken.None;
                using var either = CancellationTokenSource.CreateLinkedTokenSource(lead, stoppingToken);
                await gateway.RunAsync(either.Token);
            }
        }
        catch (GatewayStoppedException exception)
        {
            // Trying again cannot help and would cost identifies: say why, and leave it to the operator.
            LogStopped(exception.Message);
            exit.Line = exception.Message;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private partial void LogStopped(string reason);
}
