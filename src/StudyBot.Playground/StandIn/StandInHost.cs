using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.FileProviders;
using StudyBot.Playground.StandIn.HttpApi;
using StudyBot.Playground.StandIn.PlayApi;

namespace StudyBot.Playground.StandIn;

/// <summary>A running stand-in for Discord on the loopback: HTTP API, gateway, and the page's own API.</summary>
internal sealed class StandInHost : IAsyncDisposable
{
    private const string ApiBase = "/api/v10";

    private readonly WebApplication _app;
    private readonly WorldFile? _file;
    private readonly CancellationTokenSource _stopping;

    private StandInHost(WebApplication app, World world, PlaySteps steps, CancellationTokenSource stopping)
    {
        _app = app;
        _stopping = stopping;
        World = world;
        Steps = steps;
        _file = WorldFile.Keep(world);
    }

    public World World { get; }

    public PlaySteps Steps { get; }

    public MovableTime StudyTime => World.StudyTime;

    /// <summary>All calls that the stand-in serves, as "POST /channels/{channel}/messages".</summary>
    public IEnumerable<string> Routes => ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(ApiBase, StringComparison.Ordinal) == true)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText![ApiBase.Length..].TrimEnd('/')}"));

    public Uri ApiUrl => new($"{World.Address}/api/v10/");

    public Uri PageUrl => new($"{World.Address}/");

    public static async Task<StandInHost> StartAsync(StandInOptions options, CancellationToken cancellationToken)
    {
        var world = WorldFile.LoadOrSeed(options);
        var steps = new PlaySteps();
        var stopping = new CancellationTokenSource();
        var app = Build(options);
        Map(app, world, steps, stopping.Token);
        await app.StartAsync(cancellationToken);
        world.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new StandInHost(app, world, steps, stopping);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        World.Faults.Clear();
        World.Gateway.DropSockets();
        World.Interactions.StopTimers();
        World.Delivery.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }

        World.InteractionsUrl.Dispose();
        _stopping.Dispose();
    }

    /// <summary>An empty builder: no settings of the program beside it reach the stand-in.</summary>
    private static WebApplication Build(StandInOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 25 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        return builder.Build();
    }

    private static void Map(WebApplication app, World world, PlaySteps steps, CancellationToken stopping)
    {
        app.UseWebSockets();
        app.UseRouting();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api =>
        {
            if (world.Options.Observer is { } observer)
            {
                api.Use(next => new ApiTap(observer, next).RunAsync);
            }

            api.Use(next => new ApiPipeline(world, next).RunAsync);
        });
        AttachmentFiles.UseFaults(app, world);
        UsePage(app, world.Options.PageFolder ?? Path.Combine(AppContext.BaseDirectory, "page"));
        var group = app.MapGroup(ApiBase);
        GatewayApi.Map(group, world);
        ApplicationApi.Map(group, world);
        InteractionApi.Map(group, world);
        ChannelApi.Map(group, world);
        MessageApi.Map(group, world);
        GuildApi.Map(group, world);
        AttachmentFiles.Map(app, world);
        PlayPages.Map(app, world, steps, stopping);
        app.Map("/gateway", context => ConnectAsync(context, world, stopping));
    }

    private static void UsePage(WebApplication app, string folder)
    {
        if (Directory.Exists(folder))
        {
            var files = new PhysicalFileProvider(folder);
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = served => served.Context.Response.Headers.CacheControl = "no-cache" });
        }
    }

    private static async Task ConnectAsync(HttpContext context, World world, CancellationToken stopping)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = 400;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await world.Gateway.RunAsync(socket, context.Request.Query, stopping);
    }
}
