using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace StudyBot.Discord.Tests;

/// <summary>The other end of one connection.</summary>
internal sealed class GatewayPeer(WebSocket socket, string path)
{
    private readonly TaskCompletionSource _over = new();

    public string Path => path;

    public Task Over => _over.Task;

    public int? CloseCode => (int?)socket.CloseStatus;

    public Task SayAsync(string json, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>What the bot says next with that opcode; null once it has closed.</summary>
    public async Task<JsonElement?> HearAsync(int op, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var said = await socket.ReceiveAsync(buffer, cancellationToken);
            if (said.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                _over.TrySetResult();
                return null;
            }

            var frame = Any.Json(Encoding.UTF8.GetString(buffer, 0, said.Count));
            if (frame.GetProperty("op").GetInt32() == op)
            {
                return frame.GetProperty("d");
            }

            Assert.Equal(1, frame.GetProperty("op").GetInt32());
            await SayAsync("""{"op":11}""", cancellationToken);
        }
    }

    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken);
        _over.TrySetResult();
    }

    public void Drop()
    {
        socket.Abort();
        _over.TrySetResult();
    }
}
