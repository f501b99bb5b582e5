using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace StudyBot.Benchmarks.Load;

/// <summary>The gateway: greets, lets in, sends the servers, and then whatever is pressed.</summary>
internal sealed class LoadGateway(Presses presses) : IDisposable
{
    private const int GuildMembers = 1 << 1;

    private readonly SemaphoreSlim _sending = new(1);
    private long _sequence;

    public string Url { get; set; } = "";

    public int Guilds { get; set; } = 1;

    public int MembersEach { get; set; } = 100;

    public int GuildsSent { get; private set; }

    public async Task RunAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = Task.CompletedTask;
        try
        {
            _sequence = 0;
            GuildsSent = 0;
            await SendAsync(socket, """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway-prd-us-east1-c-mz7f\",{\"micros\":0.0}]"]}}"""u8.ToArray(), ended.Token);
            while (await ReceiveAsync(socket, ended.Token) is { } frame)
            {
                switch (frame.GetProperty("op").GetInt32())
                {
                    case 1:
                        await SendAsync(socket, """{"t":null,"s":null,"op":11,"d":null}"""u8.ToArray(), ended.Token);
                        break;
                    case 2:
                        sending = WelcomeAsync(socket, frame.GetProperty("d").GetProperty("intents").GetInt32(), ended.Token);
                        break;
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            await ended.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WelcomeAsync(WebSocket socket, int intents, CancellationToken cancellationToken)
    {
        var (guilds, members) = (Guilds, (intents & GuildMembers) != 0 ? MembersEach : 0);
        await SendAsync(socket, Dispatch("READY", LoadShapes.Ready(guilds, Url)), cancellationToken);
        for (var guild = 0; guild < guilds; guild++)
        {
            await SendAsync(socket, Dispatch("GUILD_CREATE", LoadShapes.Guild(guild, MembersEach, members)), cancellationToken);
            GuildsSent = guild + 1;
        }

        await foreach (var id in presses.Due.ReadAllAsync(cancellationToken))
        {
            var frame = Dispatch("INTERACTION_CREATE", LoadShapes.Interaction(id));
            presses.Sending(id);
            await SendAsync(socket, frame, cancellationToken);
        }
    }

    public void Dispose() => _sending.Dispose();

    private byte[] Dispatch(string name, string body) =>
        Encoding.UTF8.GetBytes($$"""{"t":"{{name}}","s":{{++_sequence}},"op":0,"d":{{body}}}""");

    private async Task SendAsync(WebSocket socket, byte[] frame, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static async Task<JsonElement?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
        if (received.MessageType == WebSocketMessageType.Close)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            return null;
        }

        using var document = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
        return document.RootElement.Clone();
    }
}
