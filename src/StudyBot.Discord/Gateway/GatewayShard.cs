using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>Keeps one shard's session, over as many connections as it takes.</summary>
internal sealed partial class GatewayShard(
    Shard shard,
    DiscordClientOptions options,
    GatewayWires wires,
    IdentifyGate gate,
    EventDispatcher dispatcher,
    ILogger logger)
{
    /// <summary>A connection that held so long was a good one: the next comes at once.</summary>
    private static readonly TimeSpan HeldWell = TimeSpan.FromSeconds(30);

    /// <summary>One that held so long was no failure: waits begin anew, or a bad hour would end in a minute's silence after each loss.</summary>
    private static readonly TimeSpan HeldAWhile = TimeSpan.FromSeconds(5);

    private readonly string _query = options.CompressesGateway ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json";
    private readonly GatewaySession _session = new(shard, wires.Random);
    private readonly BackOff _backOff = new(wires.Random);
    private string? _gatewayUrl;
    private bool _isAdmitted;
    private volatile GatewayState _state = GatewayState.Connecting;

    public GatewayState State => _state;

    /// <summary>Runs until cancelled, or until Discord will not have the bot as it is configured.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var wait = await ConnectOnceAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(Timers.RoundUp(wait), wires.Clock, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _state = GatewayState.Stopped;
        }
    }

    /// <summary>Says how long to wait before the next connection.</summary>
    private async Task<TimeSpan> ConnectOnceAsync(CancellationToken cancellationToken)
    {
        if (await FindAddressAsync(cancellationToken).ConfigureAwait(false) is not { } address)
        {
            return _backOff.Next();
        }

        var startedAt = wires.Clock.GetTimestamp();
        var noSoonerThan = TimeSpan.Zero;
        try
        {
            var socket = await wires.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            var connection = new GatewayConnection(socket, _session, options, token => gate.TakeTurnAsync(shard, token), Tell, wires.Clock, logger);
            await using var ended = connection.ConfigureAwait(false);
            noSoonerThan = await connection.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsConnectFailure(failure, cancellationToken))
        {
            LogNotConnected(shard, address.Host, failure.Message);
            _session.On(new GatewayInput.ConnectFailed());
        }
        finally
        {
            Settle();
        }

        var wait = FindWait(wires.Clock.GetElapsedTime(startedAt));
        return wait > noSoonerThan ? wait : noSoonerThan;
    }

    private TimeSpan FindWait(TimeSpan held)
    {
        if (_state != GatewayState.Ready)
        {
            return _backOff.Next();
        }

        _state = GatewayState.Reconnecting;
        LogLost(shard, _session.CanResume);
        if (held >= HeldAWhile)
        {
            _backOff.Reset();
        }

        return held >= HeldWell ? TimeSpan.Zero : _backOff.Next();
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
            _gatewayUrl = (await gate.AdmitAsync(cancellationToken).ConfigureAwait(false)).Url;
            _isAdmitted = true;
            return WithQuery(_gatewayUrl);
        }
        catch (DiscordException failure) when (failure.Status != HttpStatusCode.Unauthorized)
        {
            LogNoAddress(failure.Message);
            return null;
        }
    }

    private void Tell(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.Establish established:
                _state = GatewayState.Ready;
                Settle();
                LogEstablished(shard, established.IsResumed);
                break;
            case GatewayAction.Dispatch dispatch:
                dispatcher.Dispatch(dispatch.Name, dispatch.Body.Span);
                break;
            default:
                throw new NotSupportedException(action.GetType().Name);
        }
    }

    private void Settle()
    {
        if (_isAdmitted)
        {
            _isAdmitted = false;
            gate.Settle();
        }
    }

    private static bool IsConnectFailure(Exception failure, CancellationToken cancellationToken) =>
        failure is WebSocketException or HttpRequestException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private Uri WithQuery(string url) => new UriBuilder(url) { Query = _query }.Uri;

    [LoggerMessage(LogLevel.Information, "Shard {Shard} is connected to Discord's gateway, taking up its session: {IsResumed}.")]
    private partial void LogEstablished(Shard shard, bool isResumed);

    [LoggerMessage(LogLevel.Information, "The connection of shard {Shard} to Discord's gateway is over; its session can be taken up: {CanResume}.")]
    private partial void LogLost(Shard shard, bool canResume);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} cannot reach the gateway at {Host}: {Reason}")]
    private partial void LogNotConnected(Shard shard, string host, string reason);

    [LoggerMessage(LogLevel.Warning, "Discord does not say where its gateway is: {Reason}")]
    private partial void LogNoAddress(string reason);
}
