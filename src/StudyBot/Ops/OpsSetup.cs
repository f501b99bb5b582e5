using StudyBot.Discord;

namespace StudyBot.Ops;

internal static class OpsSetup
{
    public static IServiceCollection AddOps(this IServiceCollection services, InteractionTransport transport) => services
        .AddSingleton(transport)
        .AddSingleton<InteractionStart>()
        .AddSingleton<InteractionEndpoint>()
        .AddHostedService(provider => provider.GetRequiredService<InteractionEndpoint>())
        .AddSingleton<DatabaseLock>()
        .AddSingleton<DatabaseStart>()
        .AddSingleton<StartUp>()
        .AddMetricsExport()
        .AddSingleton<ExitReason>()
        .AddSingleton<IGatewayEvents, GatewayEvents>()
        .AddHostedService<GatewayService>()
        .AddHostedService<PhotoSweep>();
}
