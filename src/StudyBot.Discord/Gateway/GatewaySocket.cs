using System.Net.WebSockets;

namespace StudyBot.Discord;

/// <summary>A WebSocket that speaks whole frames.</summary>
internal sealed class GatewaySocket(WebSocket socket, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan ConnectIsDue = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan CloseIsDue = TimeSpan.FromSeconds(1);

    private readonly ReceiveBuffer _received = new();
    private readonly ReceiveBuffer _unpacked = new();
    private Inflater? _inflater;

    public static async Task<GatewaySocket> ConnectAsync(Uri address, string userAgent, TimeProvider clock, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.SetRequestHeader("User-Agent", userAgent);
            using var due = new CancellationTokenSource(ConnectIsDue, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellationToken);
            await socket.ConnectAsync(address, either.Token).ConfigureAwait(false);
            return new GatewaySocket(socket, clock);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The next whole message, or null when the other side closed: then <see cref="CloseCode"/> may say why. The bytes hold until the next call.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _received.Clear();
        while (true)
        {
            var part = await socket.ReceiveAsync(_received.Rest(), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            _received.Advance(part.Count);
            if (part.EndOfMessage && part.MessageType == WebSocketMessageType.Text)
            {
                return _received.Written;
            }

            if (part.EndOfMessage && Inflater.IsWhole(_received.Written))
            {
                return Unpack();
            }
        }
    }

    private ReadOnlyMemory<byte> Unpack()
    {
        try
        {
            _inflater ??= new Inflater();
            _inflater.Inflate(_received.Written, _unpacked);
            return _unpacked.Written;
        }
        catch (InvalidDataException broken)
        {
            // All that follows depends on it: only a new connection begins a new stream.
            throw new WebSocketException(WebSocketError.Faulted, "The gateway's compressed stream is broken.", broken);
        }
    }

    public int? CloseCode => (int?)socket.CloseStatus;

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>Says goodbye; a socket that cannot be told within a second is dropped.</summary>
    public async Task CloseAsync(int code)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var due = new CancellationTokenSource(CloseIsDue, clock);
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, due.Token).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException)
        {
            // It was broken already: closed is what was wanted.
            socket.Abort();
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        _received.Dispose();
        _unpacked.Dispose();
        _inflater?.Dispose();
        return ValueTask.CompletedTask;
    }
}
