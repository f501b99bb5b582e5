using System.Net;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>
/// Keeps the bot's sessions with Discord's gateway: one for each of its shards, all of which tell the same listener.
/// <see href="https://docs.discord.com/developers/events/gateway"/>
/// </summary>
public sealed partial class GatewayClient
{
    private const string TokenRefused = "Discord refused the bot's token.";

    private readonly Func<CancellationToken, Task<GatewayBot>> _ask;
    private readonly DiscordClientOptions _options;
    private readonly IGatewayEvents _events;
    private readonly SeenInteractions _seen;
    private readonly GatewayWires _wires;
    private readonly ILogger _logger;
    private readonly bool _rehearses;
    private readonly Task _tokenRefused = new TaskCompletionSource().Task;
    private volatile IReadOnlyList<GatewayShard> _shards = [];
    private volatile bool _isRunning;

    /// <param name="rest">Tells where the gateway is.</param>
    /// <param name="options">As whom.</param>
    /// <param name="events">Who hears of what comes.</param>
    /// <param name="seen">Which interactions came in already, over whatever transport.</param>
    /// <param name="transportTime">Real time: it measures heartbeats and never the study day.</param>
    /// <param name="logger">Hears how the connections fare.</param>
    public GatewayClient(
        DiscordRest rest,
        DiscordClientOptions options,
        IGatewayEvents events,
        SeenInteractions seen,
        TimeProvider transportTime,
        ILogger<GatewayClient> logger)
        : this(rest.GetGatewayBotAsync, options, events, seen, Wires(options, transportTime), logger)
    {
        // Over wires of another kind nobody waits for a first press.
        _rehearses = true;
        _tokenRefused = rest.TokenRefused;
    }

    internal GatewayClient(
        Func<CancellationToken, Task<GatewayBot>> ask,
        DiscordClientOptions options,
        IGatewayEvents events,
        SeenInteractions seen,
        GatewayWires wires,
        ILogger logger)
    {
        _ask = ask;
        _options = options;
        _events = events;
        _seen = seen;
        _wires = wires;
        _logger = logger;
    }

    /// <summary>How the connections stand, for health checks: ready only when each shard is.</summary>
    public GatewayState State
    {
        get
        {
            var states = _shards.Select(shard => shard.State).ToList();
            return !_isRunning ? GatewayState.Stopped
                : states.Contains(GatewayState.Reconnecting) ? GatewayState.Reconnecting
                : states.Count > 0 && states.TrueForAll(state => state == GatewayState.Ready) ? GatewayState.Ready
                : GatewayState.Connecting;
        }
    }

    /// <summary>How many shards this client keeps; 0 until it knows.</summary>
    public int Shards => _shards.Count;

    /// <summary>How many of them are ready.</summary>
    public int ReadyShards => _shards.Count(shard => shard.State == GatewayState.Ready);

    /// <summary>
    /// Runs until cancelled, and then ends without an exception; throws <see cref="GatewayStoppedException"/> where Discord
    /// will not have the bot as it is configured. One run of a client at a time.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _isRunning = true;
        var dispatcher = new EventDispatcher(_events, _seen, _wires.Clock, _logger);
        using var gate = new IdentifyGate(_ask, _wires.Clock, _logger);
        try
        {
            await RehearseAsync().ConfigureAwait(false);
            await FindShardsAsync(gate, dispatcher, cancellationToken).ConfigureAwait(false);
            await RunAllAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogEnded();
        }
        catch (DiscordException refused) when (refused.Status == HttpStatusCode.Unauthorized)
        {
            throw new GatewayStoppedException(TokenRefused, refused);
        }
        finally
        {
            _isRunning = false;
            await dispatcher.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task RehearseAsync()
    {
        if (_rehearses)
        {
            using var rehearsal = new Rehearsal(_wires.Clock, _logger);
            await rehearsal.RunAsync().ConfigureAwait(false);
        }
    }

    private async Task FindShardsAsync(IdentifyGate gate, EventDispatcher dispatcher, CancellationToken cancellationToken)
    {
        var count = _options.ShardCount ?? await AskForCountAsync(gate, cancellationToken).ConfigureAwait(false);
        var ids = _options.ShardIds ?? [.. Enumerable.Range(0, count)];
        _shards = [.. ids.Select(id => new GatewayShard(new Shard(id, count), _options, _wires, gate, dispatcher, _logger))];
    }

    private async Task<int> AskForCountAsync(IdentifyGate gate, CancellationToken cancellationToken)
    {
        var backOff = new BackOff(_wires.Random);
        while (true)
        {
            try
            {
                return Math.Max(1, (await gate.AskAsync(cancellationToken).ConfigureAwait(false)).Shards);
            }
            catch (DiscordException failure) when (failure.Status != HttpStatusCode.Unauthorized)
            {
                LogNoCount(failure.Message);
            }

            await Task.Delay(Timers.RoundUp(backOff.Next()), _wires.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What ends one shard ends all, and so does a refused request: it is the bot that Discord will not have.</summary>
    private async Task RunAllAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = _shards.Select(shard => shard.RunAsync(end.Token)).ToList();
        var first = await Task.WhenAny([.. running, _tokenRefused]).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first.ConfigureAwait(false);
        if (first == _tokenRefused)
        {
            throw new GatewayStoppedException(TokenRefused);
        }
    }

    private static GatewayWires Wires(DiscordClientOptions options, TimeProvider clock) => new(
        (address, cancellationToken) => GatewaySocket.ConnectAsync(address, options.UserAgent, clock, cancellationToken), clock, Random.Shared.NextDouble);

    [LoggerMessage(LogLevel.Warning, "Discord does not say how many shards it wants: {Reason}")]
    private partial void LogNoCount(string reason);

    [LoggerMessage(LogLevel.Information, "The connection to Discord's gateway was ended.")]
    private partial void LogEnded();
}
