using StudyBot.Discord;
using StudyBot.Store;

namespace StudyBot.Ops;

internal static class OpsSetup
{
    public static IServiceCollection AddOps(this IServiceCollection services, InteractionTransport transport, DatabaseOptions database) => services
        .AddSingleton(transport)
        .AddSingleton<InteractionStart>()
        .AddSingleton<InteractionEndpoint>()
        .AddHostedService(provider => provider.GetRequiredService<InteractionEndpoint>())
        .AddSingleton<DatabaseLock>()
        .AddSingleton(typeof(DatabaseStart), database.IsPostgres ? typeof(PostgresStart) : typeof(SqliteStart))
        .AddSingleton<StartUp>()
        .AddSingleton<DatabaseHealth>()
        .AddMetricsExport()
        .AddSingleton<ExitReason>()
        .AddSingleton<IGatewayEvents, GatewayEvents>()
        .AddHostedService<GatewayService>()
        .AddHostedService<PhotoSweep>();
}
