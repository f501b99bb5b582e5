using System.Diagnostics;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>The program where Discord calls it: set up as an operator does, with nothing but settings and the developer portal.</summary>
public sealed class HttpTransportTests : IAsyncLifetime
{
    private ProcessWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await ProcessWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task It_starts_without_a_URL_takes_presses_once_it_is_saved_and_ends_on_SIGTERM()
    {
        var bot = await _world.StartReadyAsync(("Discord:Transport", "Http"));
        await _world.StandIn.World.InteractionsUrl.SaveAsync($"{await bot.Address}interactions", Cancel);
        var person = NewPerson();
        Assert.NotNull(await person.UseAsync("join", null, Cancel));
        Assert.NotNull(await person.FillInAsync("plan", null, new Dictionary<string, string> { ["list"] = "AWS\nGo" }, Cancel));
        Assert.Contains("AWS", await person.UseAsync("today", null, Cancel), StringComparison.Ordinal);
        await StopAsync(bot);
        Assert.Contains("has no Interactions Endpoint URL", Assert.Single(Warnings(bot)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_HTTP_a_URL_left_in_the_portal_is_named_in_one_warning()
    {
        var called = await _world.StartReadyAsync(("Discord:Transport", "Http"));
        var url = $"{await called.Address}interactions";
        await _world.StandIn.World.InteractionsUrl.SaveAsync(url, Cancel);
        await StopAsync(called);

        var deaf = await _world.StartReadyAsync();
        await StopAsync(deaf);
        var warning = Assert.Single(Warnings(deaf));
        Assert.Contains(url, warning, StringComparison.Ordinal);
        Assert.Contains("Discord:Transport", warning, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Warnings(BotProcess bot) => bot.Output.Split('\n').Where(line => line.Contains("warn:", StringComparison.Ordinal));

    private static async Task StopAsync(BotProcess bot)
    {
        var since = Stopwatch.GetTimestamp();
        bot.Terminate();
        Assert.Equal(0, await bot.Exited.WaitAsync(Cancel));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Empty(bot.Errors);
    }

    private Person NewPerson()
    {
        var places = _world.StandIn.World.Places;
        return new Person(_world.StandIn.World, places.GetUser("하늘"), places.GetChannel(places.Guilds[0].Id, "study"));
    }
}
