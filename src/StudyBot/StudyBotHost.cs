using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration.Memory;
using StudyBot.Discord;
using StudyBot.Ops;

namespace StudyBot;

/// <summary>Builds and runs the bot; also for the playground and for tests, which give it another study time.</summary>
internal static class StudyBotHost
{
    /// <summary>The bot could not start, or Discord will not have it: the line on the error stream says why.</summary>
    public const int Failed = 1;

    /// <summary>A supervisor that sends SIGTERM is answered within five seconds, whatever is still under way.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(4);

    /// <summary>What others log by the way is not the operator's daily reading; any of it can be configured back.</summary>
    private static readonly Dictionary<string, string?> QuietLogs = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",

        // A start that fails and a worker that fails are told of here (RunAsync).
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    /// <param name="args">Configuration as <c>--key value</c>.</param>
    /// <param name="compose">Changes to the composition, after everything else.</param>
    /// <param name="cancellationToken">Ends the bot as SIGTERM does.</param>
    public static async Task<int> RunAsync(
        string[] args, Action<IServiceCollection>? compose = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var app = Build(args, compose);
            await using (app)
            {
                await StartAsync(app, cancellationToken);
                await app.WaitForShutdownAsync(cancellationToken);
                return FindReason(app.Services) is { } line ? await FailAsync(line) : 0;
            }
        }
        catch (StartException exception)
        {
            return await FailAsync(exception.Message);
        }
    }

    /// <exception cref="StartException">The configuration or the texts are not fit for use.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? compose = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var builder = NewBuilder(args);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.AddStudyBot();
        compose?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapHealth();
        app.MapMetrics();
        if (app.Services.GetRequiredService<InteractionTransport>().IsHttp)
        {
            InteractionEndpoint.Map(app);
        }

        return app;
    }

    /// <summary>Everything that must hold before the first event may arrive, then the servers and workers.</summary>
    /// <exception cref="StartException">Something does not hold.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<StartUp>().RunAsync(cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // A worker that was about to begin is to see a bot that ends, and not one that breaks.
            await app.StopAsync(CancellationToken.None);
            throw new StartException(
                $"Urls: \"{app.Configuration["Urls"]}\" cannot be listened on: {exception.Message.TrimEnd('.')}; allowed is an address of this machine with a free port",
                exception);
        }
    }

    private static WebApplicationBuilder NewBuilder(string[] args)
    {
        try
        {
            // Nothing is read again later: watching the files would only cost, and break where watchers are rare.
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false", .. args] });
            ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLogs });
            return builder;
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            var why = exception.GetBaseException();
            throw new StartException(why == exception ? $"Configuration: {exception.Message}" : $"Configuration: {exception.Message} {why.Message}", exception);
        }
    }

    /// <summary>Why it ended by itself; null when it was asked to.</summary>
    private static string? FindReason(IServiceProvider services)
    {
        if (services.GetRequiredService<ExitReason>().Line is { } line)
        {
            return line;
        }

        // A worker's loop ends by an exception only through a bug: the whole of it is wanted then.
        var failure = services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Select(worker => worker.ExecuteTask?.Exception?.GetBaseException())
            .FirstOrDefault(exception => exception is not null and not OperationCanceledException);
        return failure is null ? null : $"A worker failed, and the bot with it: {failure}";
    }

    private static async Task<int> FailAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return Failed;
    }
}
