using StudyBot.Discord;

namespace StudyBot.Ops;

/// <summary>Keeps the gateway connected for as long as the bot runs.</summary>
internal sealed partial class GatewayService(
    GatewayClient gateway, ExitReason exit, IHostApplicationLifetime lifetime, ILogger<GatewayService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gateway.RunAsync(stoppingToken);
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
