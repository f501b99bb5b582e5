using StudyBot.Discord;

namespace StudyBot.Ops;

internal static class OpsSetup
{
    public static IServiceCollection AddOps(this IServiceCollection services) => services
        .AddSingleton<DatabaseLock>()
        .AddSingleton<DatabaseStart>()
        .AddSingleton<StartUp>()
        .AddMetricsExport()
        .AddSingleton<ExitReason>()
        .AddSingleton<IGatewayEvents, GatewayEvents>()
        .AddHostedService<GatewayService>();
}
