using System.Diagnostics.Metrics;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Discord's HTTP API v10. Rate limits are waited for, what may be retried is; what fails throws <see cref="DiscordException"/>.
/// <see href="https://docs.discord.com/developers/reference#http-api"/>
/// </summary>
public sealed partial class DiscordRest
{
    private readonly RequestSender _sender;

    /// <param name="http">Lives as long as this. Its time-out is that of one try.</param>
    /// <param name="options">Where to, and as whom.</param>
    /// <param name="transportTime">Real time: it measures waits and never the study day.</param>
    /// <param name="logger">Hears of retries and waits.</param>
    /// <param name="meters">Makes the meter <see cref="DiscordMeter.Name"/>; null makes one that lives as long as the program.</param>
    /// <param name="answers">Carries the answers to interactions, so that posts that hang never keep the connections from them; null for <paramref name="http"/>.</param>
    public DiscordRest(
        HttpClient http,
        DiscordClientOptions options,
        TimeProvider transportTime,
        ILogger<DiscordRest> logger,
        IMeterFactory? meters = null,
        HttpClient? answers = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(transportTime);
        _sender = new RequestSender(http, answers ?? http, options, transportTime, logger, meters);
    }

    /// <summary>Ends when Discord has refused the bot's token: from then on nothing is sent.</summary>
    internal Task TokenRefused => _sender.TokenRefused;

    /// <summary><see href="https://docs.discord.com/developers/events/gateway#get-gateway-bot"/> Tried once: the gateway's loop tries again.</summary>
    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        GetAsync(Route.Of(HttpMethod.Get, "gateway/bot") with { Retry = RetryPolicy.OnlyIfRefused, WarmsAnswers = true }, DiscordJson.Default.GatewayBot, cancellationToken);

    /// <summary><see href="https://docs.discord.com/developers/resources/application#get-current-application"/></summary>
    public Task<Application> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        GetAsync(Route.Of(HttpMethod.Get, "applications/@me"), DiscordJson.Default.Application, cancellationToken);

    /// <summary>With all localizations. <see href="https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands"/></summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetGlobalCommandsAsync(Snowflake applicationId, CancellationToken cancellationToken) =>
        GetAsync(
            Route.Application(HttpMethod.Get, applicationId, "commands?with_localizations=true"),
            DiscordJson.Default.IReadOnlyListApplicationCommand,
            cancellationToken);

    /// <summary>Replaces all global commands. <see href="https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands"/></summary>
    public Task<IReadOnlyList<ApplicationCommand>> PutGlobalCommandsAsync(
        Snowflake applicationId,
        IReadOnlyList<ApplicationCommand> commands,
        CancellationToken cancellationToken) =>
        SendAsync(
            Route.Application(HttpMethod.Put, applicationId, "commands"),
            RequestBody.Json(commands, DiscordJson.Default.IReadOnlyListApplicationCommand),
            DiscordJson.Default.IReadOnlyListApplicationCommand,
            cancellationToken);

    private Task<T> GetAsync<T>(Route route, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(route, body: null, answer, cancellationToken);

    private async Task<T> SendAsync<T>(Route route, RequestBody? body, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        Answer.Read(route, await _sender.SendAsync(route, body, cancellationToken).ConfigureAwait(false), answer);
}
