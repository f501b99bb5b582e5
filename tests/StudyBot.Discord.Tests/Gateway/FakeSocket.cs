using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace StudyBot.Discord.Tests;

/// <summary>A WebSocket whose other end is the test; it answers a goodbye.</summary>
internal sealed class FakeSocket(Uri address) : WebSocket
{
    private readonly Channel<(byte[] Bytes, WebSocketMessageType Type)> _incoming =
        System.Threading.Channels.Channel.CreateUnbounded<(byte[] Bytes, WebSocketMessageType Type)>();

    private readonly Channel<JsonElement> _sent = System.Threading.Channels.Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int> _closedWith = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream _packed = new();
    private ZLibStream? _packing;
    private ReadOnlyMemory<byte> _rest;
    private WebSocketMessageType _type;
    private WebSocketState _state = WebSocketState.Open;
    private WebSocketCloseStatus? _closeStatus;

    public Uri Address => address;

    /// <summary>With what the bot closed it.</summary>
    public Task<int> ClosedWith => _closedWith.Task;

    public override WebSocketCloseStatus? CloseStatus => _closeStatus;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    public void Say(string json) => _incoming.Writer.TryWrite((Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text));

    /// <summary>As one more message of the connection's zlib stream.</summary>
    public void SayPacked(string json, int parts = 1)
    {
        _packing ??= new ZLibStream(_packed, CompressionLevel.Optimal);
        _packed.SetLength(0);
        _packing.Write(Encoding.UTF8.GetBytes(json));
        _packing.Flush();
        var bytes = _packed.ToArray();
        foreach (var part in bytes.Chunk((bytes.Length + parts - 1) / parts))
        {
            SayBytes(part);
        }
    }

    public void SayBytes(byte[] bytes) => _incoming.Writer.TryWrite((bytes, WebSocketMessageType.Binary));

    public void Hello(int interval = 40_000) => Say($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}}}""");

    public void Ready(string session = "abc") => Say(
        $$$"""{"op":0,"s":1,"t":"READY","d":{"user":{"id":"2"},"session_id":"{{{session}}}","resume_gateway_url":"ws://resume.test"}}""");

    /// <summary>Closes it from the other side; without a code it breaks.</summary>
    public void End(int? code)
    {
        _closeStatus = (WebSocketCloseStatus?)code;
        _incoming.Writer.TryComplete();
    }

    /// <summary>The next frame with that opcode.</summary>
    public async Task<JsonElement> HearAsync(int op, CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await _sent.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, cancellationToken);
            if (frame.GetProperty("op").GetInt32() == op)
            {
                return frame.GetProperty("d");
            }
        }
    }

    /// <summary>How many frames with that opcode are waiting to be heard; they are heard then.</summary>
    public int CountHeard(int op)
    {
        var count = 0;
        while (_sent.Reader.TryRead(out var frame))
        {
            count += frame.GetProperty("op").GetInt32() == op ? 1 : 0;
        }

        return count;
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            if (!await _incoming.Reader.WaitToReadAsync(cancellationToken))
            {
                return _closeStatus is null
                    ? throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely)
                    : new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true);
            }

            _incoming.Reader.TryRead(out var message);
            (_rest, _type) = message;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new ValueWebSocketReceiveResult(count, _type, _rest.IsEmpty);
    }

    public override ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        _sent.Writer.TryWrite(Any.Json(Encoding.UTF8.GetString(buffer.Span)));
        return ValueTask.CompletedTask;
    }

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        _state = WebSocketState.CloseSent;
        _closedWith.TrySetResult((int)closeStatus);
        End((int)closeStatus);
        return Task.CompletedTask;
    }

    public override void Abort() => End(null);

    public override void Dispose() => _state = WebSocketState.Closed;

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot never waits for the other side's goodbye this way.");

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot receives into memory.");

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot sends from memory.");
}
