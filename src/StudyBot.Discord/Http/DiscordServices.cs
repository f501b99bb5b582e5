using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>Registers the client.</summary>
public static class DiscordServices
{
    // One try; an answer to a press that takes longer comes too late anyway.
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(20);

    /// <summary>More than the global limit fills while Discord needs a second for each.</summary>
    private const int MostConnections = 64;

    /// <summary>
    /// What piled up during an outage would otherwise open a connection for each of its answers, and keep it. So many carry
    /// 240 answers a second even where each takes a tenth.
    /// </summary>
    private const int MostConnectionsForAnswers = 24;

    /// <summary>
    /// Adds <see cref="DiscordRest"/>, <see cref="AttachmentClient"/>, <see cref="GatewayClient"/> and <see cref="SeenInteractions"/>; the program adds its <see cref="IGatewayEvents"/>.
    /// </summary>
    public static IServiceCollection AddDiscord(
        this IServiceCollection services,
        Func<IServiceProvider, DiscordClientOptions> options,
        TimeProvider transportTime)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new DiscordRest(
            CreateHttpClient(),
            provider.GetRequiredService<DiscordClientOptions>(),
            transportTime,
            provider.GetRequiredService<ILogger<DiscordRest>>(),
            provider.GetService<IMeterFactory>(),
            CreateAnswersClient()));
        services.AddSingleton(provider => new AttachmentClient(
            CreateHttpClient(),
            provider.GetRequiredService<DiscordClientOptions>(),
            transportTime,
            provider.GetRequiredService<ILogger<AttachmentClient>>()));
        services.AddSingleton(new SeenInteractions(transportTime));
        services.AddSingleton(provider => new GatewayClient(
            provider.GetRequiredService<DiscordRest>(),
            provider.GetRequiredService<DiscordClientOptions>(),
            provider.GetRequiredService<IGatewayEvents>(),
            provider.GetRequiredService<SeenInteractions>(),
            transportTime,
            provider.GetRequiredService<ILogger<GatewayClient>>()));
        return services;
    }

    /// <summary>A client for <see cref="DiscordRest"/> or <see cref="AttachmentClient"/>, for a program without a container; it lives as long as the program.</summary>
    public static HttpClient CreateHttpClient() => Create(MostConnections);

    /// <summary>The client of the answers to interactions, beside <see cref="CreateHttpClient"/>.</summary>
    public static HttpClient CreateAnswersClient() => Create(MostConnectionsForAnswers);

    private static HttpClient Create(int mostConnections)
    {
        // One client for the program's life: its connections are renewed, so that a change of address is noticed.
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = mostConnections,
            AllowAutoRedirect = false,
        };
        return new HttpClient(handler, disposeHandler: true) { Timeout = OneTry };
    }
}
