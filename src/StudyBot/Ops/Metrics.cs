using OpenTelemetry.Metrics;
using StudyBot.Discord;

namespace StudyBot.Ops;

/// <summary>What a Prometheus server asks: <c>/metrics</c>, the figures of the Discord layer and of the runtime. No label tells who.</summary>
internal static class Metrics
{
    /// <summary>Memory, collections, threads: .NET's own.</summary>
    private const string Runtime = "System.Runtime";

    public static IServiceCollection AddMetricsExport(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(DiscordMeter.Name, Runtime).AddPrometheusExporter());
        return services;
    }

    public static void MapMetrics(this WebApplication app) => app.MapPrometheusScrapingEndpoint("/metrics");
}
