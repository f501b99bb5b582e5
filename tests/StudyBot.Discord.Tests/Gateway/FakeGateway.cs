using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Tests;

/// <summary>A gateway without network and with a clock of its own: the test says every word, and time passes when somebody waits.</summary>
internal sealed class FakeGateway : IDisposable
{
    private readonly Channel<FakeSocket> _sockets = System.Threading.Channels.Channel.CreateUnbounded<FakeSocket>();
    private readonly CancellationTokenSource _stop = new();
    private readonly ScriptedLog _log = new();
    private int _refusals;

    public FakeGateway() => Answer = Plenty;

    public static GatewayBot Plenty { get; } = new()
    {
        Url = "ws://first.test",
        Shards = 1,
        SessionStartLimit = new SessionStartLimit { Total = 1000, Remaining = 999, ResetAfter = 14_400_000, MaxConcurrency = 1 },
    };

    public TestClock Clock { get; } = new();

    public HeardEvents Events { get; } = new();

    /// <summary>What <c>/gateway/bot</c> says.</summary>
    public GatewayBot Answer { get; set; }

    /// <summary>What it says first, if that is something else.</summary>
    public Queue<GatewayBot> FirstAnswers { get; } = new();

    public int Asked { get; private set; }

    public IReadOnlyList<string> Log => _log.Lines;

    public GatewayClient Client { get; private set; } = null!;

    public Task Running { get; private set; } = Task.CompletedTask;

    public void Start(DiscordClientOptions? options = null)
    {
        Client = new GatewayClient(
            AskAsync, options ?? Any.Options(), Events, new SeenInteractions(Clock), new GatewayWires(ConnectAsync, Clock, () => 0.5), _log);
        Running = Client.RunAsync(_stop.Token);
    }

    /// <summary>The next connections are refused.</summary>
    public void Refuse(int connections) => _refusals = connections;

    /// <summary>The next connection, as soon as the bot has waited as long as it means to.</summary>
    public Task<FakeSocket> NextAsync(CancellationToken cancellationToken) => Clock.RunAsync(AcceptAsync(cancellationToken));

    /// <summary>The next connection, made while no time passes.</summary>
    public Task<FakeSocket> AcceptAsync(CancellationToken cancellationToken) =>
        _sockets.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, cancellationToken);

    /// <summary>The next connection, with a new session on it.</summary>
    public async Task<FakeSocket> BeginAsync(CancellationToken cancellationToken, int interval = 40_000)
    {
        var socket = await NextAsync(cancellationToken);
        socket.Hello(interval);
        await Clock.RunAsync(socket.HearAsync(2, cancellationToken));
        socket.Ready();
        Assert.Equal("ready abc", await Events.NextAsync(cancellationToken));
        return socket;
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(FirstAnswers.TryDequeue(out var first) ? first : Answer);
    }

    private async Task<GatewaySocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Interlocked.Decrement(ref _refusals) >= 0)
        {
            throw new WebSocketException("The connection was refused.");
        }

        var socket = new FakeSocket(address);
        _sockets.Writer.TryWrite(socket);
        return new GatewaySocket(socket, Clock);
    }

    private sealed class ScriptedLog : ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add(formatter(state, exception));
            }
        }
    }
}
