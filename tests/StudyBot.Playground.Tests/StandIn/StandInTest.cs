using Microsoft.Extensions.Time.Testing;
using StudyBot.Conformance;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

/// <summary>A seeded stand-in whose transport time the test moves, and a bot.</summary>
public abstract class StandInTest : IAsyncLifetime
{
    private protected FakeTimeProvider Transport { get; } = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));

    private protected StandInHost Host { get; private set; } = null!;

    private protected PlainBot Bot { get; private set; } = null!;

    private protected World World => Host.World;

    private protected Guild Guild => World.Places.Guilds[0];

    private protected Channel Study => World.Places.GetChannel(Guild.Id, "study");

    private protected User Jimin => World.Places.GetUser("지민");

    private protected User Sol => World.Places.GetUser("Sol");

    private protected Actor AsJimin => World.As(Jimin.Id);

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whatever a test does, all that the stand-in says must be what Discord could say.</summary>
    private protected TrafficCheck Traffic { get; } = new(checksRequests: false);

    private protected virtual StandInOptions Options => new() { Transport = Transport, BotToken = "secret" };

    public async ValueTask InitializeAsync()
    {
        Host = await StandInHost.StartAsync(Options with { Observer = new Overheard(Traffic) }, Cancel);
        Bot = new PlainBot(Host);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Host.DisposeAsync();
        var breaches = await Traffic.FindAsync(CancellationToken.None);
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
        GC.SuppressFinalize(this);
    }

    /// <summary>A bot at the gateway, past its first frames.</summary>
    private protected async Task ConnectBotAsync()
    {
        await Bot.IdentifyAsync();
        await Bot.NextAsync("GUILD_CREATE");
    }
}
