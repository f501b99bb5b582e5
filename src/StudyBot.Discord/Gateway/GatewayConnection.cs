using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord;

/// <summary>One connection: carries to the session what happens, and does what it wants.</summary>
internal sealed partial class GatewayConnection : IAsyncDisposable
{
    private const int LargestFrame = 4096;
    private static readonly TimeSpan FarewellIsDue = TimeSpan.FromSeconds(1);

    private readonly GatewaySocket _socket;
    private readonly GatewaySession _session;
    private readonly DiscordClientOptions _options;
    private readonly Func<CancellationToken, Task> _takeTurnAsync;
    private readonly Action<GatewayAction> _tell;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SendBudget _budget;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _frameDone = new(0);
    private readonly Channel<GatewayInput> _inputs = System.Threading.Channels.Channel.CreateUnbounded<GatewayInput>(new()
    {
        SingleReader = true,

        // A frame is then handled where it was received, without a change of threads.
        AllowSynchronousContinuations = true,
    });

    private readonly CancellationTokenSource _listening = new();
    private volatile bool _isLeaving;
    private readonly Task _listener;
    private Task _turn = Task.CompletedTask;

    /// <param name="socket">Open; the connection owns it.</param>
    /// <param name="session">Outlives the connection.</param>
    /// <param name="options">As whom, and what to hear of.</param>
    /// <param name="takeTurnAsync">Waits until a new session may begin.</param>
    /// <param name="tell">Hears of events and of the session's beginning.</param>
    /// <param name="clock">Transport time.</param>
    /// <param name="logger">Hears of unreadable frames.</param>
    public GatewayConnection(
        GatewaySocket socket,
        GatewaySession session,
        DiscordClientOptions options,
        Func<CancellationToken, Task> takeTurnAsync,
        Action<GatewayAction> tell,
        TimeProvider clock,
        ILogger logger)
    {
        _socket = socket;
        _session = session;
        _options = options;
        _takeTurnAsync = takeTurnAsync;
        _tell = tell;
        _clock = clock;
        _logger = logger;
        _budget = new SendBudget(clock);
        _timer = clock.CreateTimer(
            static state => ((ChannelWriter<GatewayInput>)state!).TryWrite(new GatewayInput.TimerDue()),
            _inputs.Writer,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        _listener = ListenAsync();
    }

    /// <summary>Runs until the session wants another connection, and says no sooner than when.</summary>
    public async Task<TimeSpan> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var input in ComingInAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (var action in _session.On(input))
                {
                    if (await DoAsync(action, cancellationToken).ConfigureAwait(false) is { } noSoonerThan)
                    {
                        return noSoonerThan;
                    }
                }

                if (input is GatewayInput.FrameReceived)
                {
                    _frameDone.Release();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await FarewellAsync(GatewayCloseCodes.Goodbye).ConfigureAwait(false);
            throw;
        }

        return TimeSpan.Zero;
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _listening.CancelAsync().ConfigureAwait(false);
        await _listener.ConfigureAwait(false);
        await _turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _socket.DisposeAsync().ConfigureAwait(false);
        _listening.Dispose();
        _frameDone.Dispose();
    }

    private async IAsyncEnumerable<GatewayInput> ComingInAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new GatewayInput.Connected();
        await foreach (var input in _inputs.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return input;
        }
    }

    private async Task<TimeSpan?> DoAsync(GatewayAction action, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case GatewayAction.Send send:
                await SendAsync(send.Command, cancellationToken).ConfigureAwait(false);
                return null;
            case GatewayAction.WaitForTurn:
                _turn = WaitForTurnAsync();
                return null;
            case GatewayAction.SetTimer timer:
                _timer.Change(timer.Due, Timeout.InfiniteTimeSpan);
                return null;
            case GatewayAction.Close close:
                await FarewellAsync(close.Code).ConfigureAwait(false);
                return null;
            case GatewayAction.Reconnect reconnect:
                return reconnect.NoSoonerThan;
            case GatewayAction.Stop stop:
                throw new GatewayStoppedException(stop.Reason) { CloseCode = stop.Code };
            default:
                _tell(action);
                return null;
        }
    }

    /// <summary>The connection goes on meanwhile, and its heart beats.</summary>
    private async Task WaitForTurnAsync()
    {
        await _takeTurnAsync(_listening.Token).ConfigureAwait(false);
        _inputs.Writer.TryWrite(new GatewayInput.TurnCame());
    }

    private async Task SendAsync(GatewayCommand command, CancellationToken cancellationToken)
    {
        if (!_budget.TryTake(command is GatewayCommand.Heartbeat { WasAskedFor: true }))
        {
            LogSendsUsedUp();
            return;
        }

        var message = GatewayCommandWriter.Write(command, _options);
        if (message.Length > LargestFrame)
        {
            throw new GatewayStoppedException($"The gateway takes at most {LargestFrame} bytes at once, and the bot's token makes it {message.Length}.");
        }

        try
        {
            // Once a write is cancelled the socket is gone, and goodbye could not be said: so it is not cancelled but bounded.
            await _socket.SendAsync(message, CancellationToken.None)
                .AsTask()
                .WaitAsync(FarewellIsDue, _clock, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is WebSocketException or TimeoutException)
        {
            _inputs.Writer.TryWrite(new GatewayInput.SocketClosed(_socket.CloseCode));
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await _socket.ReceiveAsync(_listening.Token).ConfigureAwait(false) is { } message)
            {
                if (!_isLeaving && Read(message) is { } frame)
                {
                    // The next message takes this one's place in the buffer; and what comes in a flood waits in the socket, not in memory.
                    _inputs.Writer.TryWrite(new GatewayInput.FrameReceived(frame));
                    await _frameDone.WaitAsync(_listening.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException)
        {
            LogBroken(broken.GetType().Name);
        }

        _inputs.Writer.TryWrite(new GatewayInput.SocketClosed(_socket.CloseCode));
    }

    private GatewayFrame? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            return GatewayFrameReader.Read(message);
        }
        catch (JsonException)
        {
            LogUnreadable(message.Length);
            return null;
        }
    }

    private async Task FarewellAsync(int code)
    {
        // From here on frames are only passed over on the way to the other side's goodbye.
        _isLeaving = true;
        _frameDone.Release();
        await _socket.CloseAsync(code).ConfigureAwait(false);

        // The other side's goodbye ends the listening; whoever is silent is not waited for.
        await _listener.WaitAsync(FarewellIsDue, _clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(LogLevel.Warning, "A gateway frame of {Length} bytes cannot be read; it is passed over.")]
    private partial void LogUnreadable(int length);

    [LoggerMessage(LogLevel.Warning, "The gateway asks for more heartbeats than may be sent; some are left out.")]
    private partial void LogSendsUsedUp();

    [LoggerMessage(LogLevel.Debug, "The gateway's socket ended: {Reason}.")]
    private partial void LogBroken(string reason);
}
