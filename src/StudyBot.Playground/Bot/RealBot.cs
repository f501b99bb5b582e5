using Microsoft.EntityFrameworkCore;
using StudyBot.Discord;
using StudyBot.Ops;
using StudyBot.Playground.StandIn;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Playground.Bot;

/// <summary>The bot as it runs in production, in this process; only Discord's address and study time are others.</summary>
internal sealed class RealBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RealBot(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it answers.</summary>
    public string Address => $"{_app.Urls.First()}/";

    public static Task<RealBot> StartAsync(
        StandInHost standIn, string folder, CancellationToken cancellationToken, params string[] settings) =>
        StartAsync(standIn, folder, compose: null, settings, cancellationToken);

    /// <param name="standIn">The Discord it connects to.</param>
    /// <param name="folder">Where its database is.</param>
    /// <param name="compose">Further changes to the composition, as tests make them.</param>
    /// <param name="settings">Configuration as <c>--key=value</c>.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<RealBot> StartAsync(
        StandInHost standIn,
        string folder,
        Action<IServiceCollection>? compose,
        IReadOnlyList<string> settings,
        CancellationToken cancellationToken)
    {
        var app = StudyBotHost.Build(
            [
                $"--Discord:ApiUrl={standIn.ApiUrl}",
                $"--Discord:Token={standIn.World.Options.BotToken ?? "playground"}",
                $"--Database:ConnectionString=Data Source={Path.Combine(folder, "studybot.db")}",
                "--Urls=http://127.0.0.1:0",
                "--Logging:LogLevel:Default=Warning",
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Error",
                .. settings,
            ],
            services =>
            {
                services.AddSingleton(new StudyTime(standIn.StudyTime)).AddSingleton<IHostLifetime, QuietLifetime>();
                compose?.Invoke(services);
            });
        var bot = new RealBot(app);
        try
        {
            await StudyBotHost.StartAsync(app, cancellationToken);
            await bot.WaitUntilReadyAsync(cancellationToken);
            if (bot.Services.GetRequiredService<InteractionTransport>().IsHttp)
            {
                await standIn.World.InteractionsUrl.SaveAsync($"{bot.Address}interactions", cancellationToken);
            }
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }

        standIn.Steps.NextPost = bot.FindNextPostAsync;
        standIn.Steps.NextDay = bot.FindNextDayAsync;
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>When the next post of any group is due.</summary>
    public Task<DateTimeOffset?> FindNextPostAsync(CancellationToken cancellationToken) => ReadAsync(
        (db, now) => db.GroupPosts.Where(post => post.NextAt > now).MinAsync(post => post.NextAt, cancellationToken));

    /// <summary>When the next open day of any member turns.</summary>
    public Task<DateTimeOffset?> FindNextDayAsync(CancellationToken cancellationToken) => ReadAsync(
        (db, now) => db.Members.Where(member => member.TurnsAt > now).MinAsync(member => member.TurnsAt, cancellationToken));

    private async Task<DateTimeOffset?> ReadAsync(Func<StudyDb, DateTimeOffset, Task<DateTimeOffset?>> query)
    {
        var scope = Services.CreateAsyncScope();
        await using (scope)
        {
            return await query(
                scope.ServiceProvider.GetRequiredService<StudyDb>(), scope.ServiceProvider.GetRequiredService<StudyTime>().Now);
        }
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var gateway = Services.GetRequiredService<GatewayClient>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (gateway.State != GatewayState.Ready && await timer.WaitForNextTickAsync(cancellationToken))
        {
        }
    }
}
