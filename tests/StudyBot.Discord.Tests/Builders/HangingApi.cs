using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Tests;

/// <summary>An API on loopback that does what interactions ask for, and says nothing to anybody else.</summary>
internal sealed class HangingApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<string> _hung = System.Threading.Channels.Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> _connections = new(StringComparer.Ordinal);

    private HangingApi(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/api/v10/";

    /// <summary>Over how many requests came.</summary>
    public int Connections => _connections.Count;

    public static async Task<HangingApi> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var api = new HangingApi(builder.Build());
        api._app.Run(api.ServeAsync);
        await api._app.StartAsync(cancellationToken);
        return api;
    }

    /// <summary>Until so many hang.</summary>
    public async Task HungAsync(int count, CancellationToken cancellationToken)
    {
        for (var number = 0; number < count; number++)
        {
            await _hung.Reader.ReadAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        _connections[context.Connection.Id] = true;
        var path = context.Request.Path.Value ?? "";
        if (path.Contains("/interactions/", StringComparison.Ordinal) || path.Contains("/webhooks/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        _hung.Writer.TryWrite(path);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _app.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
