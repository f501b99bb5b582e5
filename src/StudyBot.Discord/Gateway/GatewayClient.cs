using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Keeps a session with Discord's gateway.
/// <see href="https://docs.discord.com/developers/events/gateway"/>
/// </summary>
/// <param name="rest">Tells where the gateway is.</param>
/// <param name="options">As whom.</param>
/// <param name="events">Who hears of what comes.</param>
/// <param name="seen">Which interactions came in already, over whatever transport.</param>
/// <param name="transportTime">Real time: it measures heartbeats and never the study day.</param>
/// <param name="logger">Hears how the connection fares.</param>
public sealed partial class GatewayClient(
    DiscordRest rest,
    DiscordClientOptions options,
    IGatewayEvents events,
    SeenInteractions seen,
    TimeProvider transportTime,
    ILogger<GatewayClient> logger)
{
    private const string Query = "v=10&encoding=json";

    /// <summary>A connection that held so long was a good one: the next comes at once.</summary>
    private static readonly TimeSpan HeldWell = TimeSpan.FromSeconds(30);

    private readonly GatewaySession _session = new(Random.Shared.NextDouble);
    private readonly BackOff _backOff = new(Random.Shared.NextDouble);
    private readonly IdentifyGate _identifies = new(transportTime, logger);
    private string? _gatewayUrl;
    private volatile GatewayState _state;

    /// <summary>How the connection stands, for health checks.</summary>
    public GatewayState State => _state;

    /// <summary>
    /// Runs until cancelled, and then ends without an exception; throws <see cref="GatewayStoppedException"/> where Discord
    /// will not have the bot as it is configured. Once for each client.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _state = GatewayState.Connecting;
        var dispatcher = new EventDispatcher(events, seen, transportTime, logger);
        try
        {
            while (true)
            {
                var wait = await ConnectOnceAsync(dispatcher, cancellationToken).ConfigureAwait(false);
                await Task.Delay(wait, transportTime, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogEnded();
        }
        finally
        {
            _state = GatewayState.Stopped;
            await dispatcher.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Says how long to wait before the next connection.</summary>
    private async Task<TimeSpan> ConnectOnceAsync(EventDispatcher dispatcher, CancellationToken cancellationToken)
    {
        if (await FindAddressAsync(cancellationToken).ConfigureAwait(false) is not { } address)
        {
            return _backOff.Next();
        }

        var startedAt = transportTime.GetTimestamp();
        var noSoonerThan = TimeSpan.Zero;
        try
        {
            var socket = await GatewaySocket.ConnectAsync(address, options.UserAgent, transportTime, cancellationToken).ConfigureAwait(false);
            var connection = new GatewayConnection(socket, _session, options, action => Tell(dispatcher, action), transportTime, logger);
            await using var ended = connection.ConfigureAwait(false);
            noSoonerThan = await connection.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsConnectFailure(failure, cancellationToken))
        {
            LogNotConnected(address.Host, failure.Message);
            _session.On(new GatewayInput.ConnectFailed());
        }

        var heldWell = _state == GatewayState.Ready && transportTime.GetElapsedTime(startedAt) >= HeldWell;
        if (_state == GatewayState.Ready)
        {
            _state = GatewayState.Reconnecting;
            LogLost(_session.CanResume);
        }

        var wait = Wait(heldWell);
        return wait > noSoonerThan ? wait : noSoonerThan;
    }

    private TimeSpan Wait(bool heldWell)
    {
        if (heldWell)
        {
            _backOff.Reset();
            return TimeSpan.Zero;
        }

        return _backOff.Next();
    }

    /// <summary>Where to connect, or null where Discord could not be asked.</summary>
    private async Task<Uri?> FindAddressAsync(CancellationToken cancellationToken)
    {
        if (_session.CanResume && (_session.ResumeUrl ?? _gatewayUrl) is { } resumeUrl)
        {
            return WithQuery(resumeUrl);
        }

        try
        {
            var gateway = await rest.GetGatewayBotAsync(cancellationToken).ConfigureAwait(false);
            _gatewayUrl = gateway.Url;
            await _identifies.EnterAsync(gateway.SessionStartLimit, cancellationToken).ConfigureAwait(false);
            return WithQuery(gateway.Url);
        }
        catch (DiscordException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            throw new GatewayStoppedException("Discord refused the bot's token.", refused);
        }
        catch (DiscordException failure)
        {
            LogNoAddress(failure.Message);
            return null;
        }
    }

    private void Tell(EventDispatcher dispatcher, GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.Establish established:
                _state = GatewayState.Ready;
                LogEstablished(established.IsResumed);
                break;
            case GatewayAction.Dispatch dispatch:
                dispatcher.Dispatch(dispatch.Name, dispatch.Body.Span);
                break;
            default:
                throw new NotSupportedException(action.GetType().Name);
        }
    }

    private static bool IsConnectFailure(Exception failure, CancellationToken cancellationToken) =>
        failure is WebSocketException or HttpRequestException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static Uri WithQuery(string url) => new UriBuilder(url) { Query = Query }.Uri;

    [LoggerMessage(LogLevel.Information, "Connected to Discord's gateway, taking up the session: {IsResumed}.")]
    private partial void LogEstablished(bool isResumed);

    [LoggerMessage(LogLevel.Information, "The connection to Discord's gateway is over; its session can be taken up: {CanResume}.")]
    private partial void LogLost(bool canResume);

    [LoggerMessage(LogLevel.Warning, "The gateway at {Host} cannot be reached: {Reason}")]
    private partial void LogNotConnected(string host, string reason);

    [LoggerMessage(LogLevel.Warning, "Discord does not say where its gateway is: {Reason}")]
    private partial void LogNoAddress(string reason);

    [LoggerMessage(LogLevel.Information, "The connection to Discord's gateway was ended.")]
    private partial void LogEnded();
}
