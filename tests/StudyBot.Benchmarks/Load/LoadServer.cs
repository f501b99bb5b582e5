using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks.Load;

/// <summary>
/// Discord as far as the echo bot sees it, and as light as it can be: nothing is checked, kept or logged, so that one core makes more
/// presses than any bot can answer. How Discord behaves is the stand-in's business; this only makes work.
/// </summary>
internal static class LoadServer
{
    private const string Callback = "/callback";
    private const string Messages = "/messages";

    /// <summary>Runs until its input ends; the first line of its output is its address.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        await using (app)
        {
            var presses = new Presses();
            using var gateway = new LoadGateway(presses);
            app.UseWebSockets();
            app.Run(context => ServeAsync(context, gateway, presses));
            await app.StartAsync(cancellationToken);
            var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            gateway.Url = $"ws://{address.Authority}/gateway";
            await Console.Out.WriteLineAsync(address.Authority);
            while (await Console.In.ReadLineAsync(cancellationToken) is not null)
            {
            }
        }
    }

    private static async Task ServeAsync(HttpContext context, LoadGateway gateway, Presses presses)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith(Callback, StringComparison.Ordinal))
        {
            // The answer is there when it is there whole.
            await DrainAsync(context);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            presses.Arrived(IdIn(path));
        }
        else if (path.EndsWith(Messages, StringComparison.Ordinal))
        {
            await DrainAsync(context);
            await JsonAsync(context, LoadShapes.Message());
        }
        else if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await gateway.RunAsync(socket, context.RequestAborted);
        }
        else
        {
            await (path switch
            {
                "/api/v10/gateway/bot" => JsonAsync(context, LoadShapes.GatewayBot(gateway.Url)),
                "/control/guilds" => SetGuildsAsync(context, gateway),
                "/control/sent" => context.Response.WriteAsync(gateway.GuildsSent.ToString(CultureInfo.InvariantCulture)),
                "/control/closed" => context.Response.WriteAsync(await presses.RunClosedAsync(Number(context, "count"), Number(context, "inflight"), context.RequestAborted)),
                "/control/paced" => context.Response.WriteAsync(await presses.RunPacedAsync(Number(context, "count"), Number(context, "rate"), context.RequestAborted)),
                _ => NotThereAsync(context),
            });
        }
    }

    private static Task SetGuildsAsync(HttpContext context, LoadGateway gateway)
    {
        (gateway.Guilds, gateway.MembersEach) = (Number(context, "count"), Number(context, "members"));
        return Task.CompletedTask;
    }

    private static Task NotThereAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return JsonAsync(context, """{"message":"404: Not Found","code":0}""");
    }

    private static async Task DrainAsync(HttpContext context)
    {
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private static Task JsonAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>/api/v10/interactions/{id}/{token}/callback</summary>
    private static long IdIn(string path)
    {
        var rest = path.AsSpan("/api/v10/interactions/".Length);
        return long.Parse(rest[..rest.IndexOf('/')], CultureInfo.InvariantCulture);
    }

    private static int Number(HttpContext context, string name) => int.Parse(context.Request.Query[name]!, CultureInfo.InvariantCulture);
}
