using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Tests;

/// <summary>A gateway on loopback whose every word the test says.</summary>
internal sealed class LoopbackGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<GatewayPeer> _peers = System.Threading.Channels.Channel.CreateUnbounded<GatewayPeer>();

    private LoopbackGateway(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>The statuses of the first answers to who asks for the address; 200 from then on.</summary>
    public ConcurrentQueue<int> StatusesOfGatewayBot { get; } = new();

    public static async Task<LoopbackGateway> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var gateway = new LoopbackGateway(builder.Build());
        gateway._app.UseWebSockets();
        gateway._app.Run(gateway.ServeAsync);
        await gateway._app.StartAsync(cancellationToken);
        return gateway;
    }

    /// <summary>The next connection, with Hello said.</summary>
    public async Task<GatewayPeer> AcceptAsync(int heartbeatInterval, CancellationToken cancellationToken)
    {
        var peer = await _peers.Reader.ReadAsync(cancellationToken);
        await peer.SayAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{heartbeatInterval}}}},"s":null,"t":null}""", cancellationToken);
        return peer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var peer = new GatewayPeer(socket, $"{context.Request.Path}{context.Request.QueryString}");
            await _peers.Writer.WriteAsync(peer, context.RequestAborted);
            await peer.Over;
            return;
        }

        context.Response.StatusCode = StatusesOfGatewayBot.TryDequeue(out var status) ? status : StatusCodes.Status200OK;
        var url = Address.Replace("http:", "ws:", StringComparison.Ordinal);
        var limit = """{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1}""";
        await context.Response.WriteAsync($$"""{"url":"{{url}}/first","shards":1,"session_start_limit":{{limit}}}""", context.RequestAborted);
    }
}
