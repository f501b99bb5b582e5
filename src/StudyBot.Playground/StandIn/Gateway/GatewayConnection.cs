using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>One WebSocket: frames out in order, frames in one by one to <see cref="GatewayOpcodes"/>.</summary>
internal sealed class GatewayConnection(World world, WebSocket socket, FrameCompressor? compressor)
{
    private const int LargestFrame = 4096;
    private const int MostFramesAMinute = 120;

    private readonly Channel<OutFrame> _out = System.Threading.Channels.Channel.CreateUnbounded<OutFrame>();
    private readonly Queue<DateTimeOffset> _received = new();
    private volatile bool _closing;

    public GatewaySession? Session { get; set; }

    public void Send(OutFrame frame) => _out.Writer.TryWrite(frame);

    public void Send(int opcode, JsonNode? data) =>
        Send(new OutFrame.Text(JsonText.Write(new JsonObject { ["op"] = opcode, ["d"] = data, ["s"] = null, ["t"] = null }), null));

    public void Close(int code, string reason)
    {
        _closing = true;
        Send(new OutFrame.Close(code, reason));
    }

    /// <summary>As a cable pulled out: no close frame, the session stays.</summary>
    public void Drop() => socket.Abort();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Send(10, new JsonObject { ["heartbeat_interval"] = (int)world.Options.HeartbeatInterval.TotalMilliseconds });
        var sending = SendAllAsync(cancellationToken);
        try
        {
            await ReceiveAllAsync(cancellationToken);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            // A client that answers the server's close with 1000 does not give its session up.
            world.Gateway.Detach(this, _closing ? null : socket.CloseStatus);
            _out.Writer.TryComplete();
            await sending;
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(cancellationToken))
            {
                if (frame is OutFrame.Close(var code, var reason))
                {
                    await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, cancellationToken);
                    return;
                }

                var text = (OutFrame.Text)frame;
                text.OnSending?.Invoke();
                world.Options.Observer?.Sent(text.Json);
                await SendAsync(text.Json, cancellationToken);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    private ValueTask SendAsync(string json, CancellationToken cancellationToken) => compressor is null
        ? socket.SendAsync(Encoding.UTF8.GetBytes(json).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken)
        : socket.SendAsync(compressor.Compress(json).AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);

    private async Task ReceiveAllAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestFrame + 1];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                length += result.Count;
            }
            while (!result.EndOfMessage && length < buffer.Length);

            if (result.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return;
            }

            if (length > LargestFrame)
            {
                Close(CloseCode.DecodeError, "Decode error.");
            }

            Receive(Encoding.UTF8.GetString(buffer, 0, length));
        }
    }

    private void Receive(string text)
    {
        lock (world.Gate)
        {
            if (_closing)
            {
                return;
            }

            if (TooMany())
            {
                Close(CloseCode.RateLimited, "Rate limited.");
                return;
            }

            try
            {
                GatewayOpcodes.Handle(world, this, JsonText.Read(text) as JsonObject);
            }
            catch (JsonException)
            {
                Close(CloseCode.DecodeError, "Decode error.");
            }
        }
    }

    private bool TooMany()
    {
        _received.Enqueue(world.Now);
        while (world.Now - _received.Peek() > TimeSpan.FromMinutes(1))
        {
            _received.Dequeue();
        }

        return _received.Count > MostFramesAMinute;
    }
}
