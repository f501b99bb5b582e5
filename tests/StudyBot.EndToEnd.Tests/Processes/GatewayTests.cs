using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>The connection of a running process is cut, and nobody notices for long.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private ProcessWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("studybot-standin-");
        _world = await ProcessWorld.StartAsync(new StandInOptions { Folder = folder.FullName, AnswerWithin = TimeSpan.FromSeconds(20) });
    }

    public async ValueTask DisposeAsync()
    {
        var folder = _world.StandIn.World.Options.Folder!;
        await _world.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_press_made_while_the_socket_is_down_is_answered_after_the_session_is_resumed()
    {
        await _world.StartReadyAsync();
        var person = NewPerson();
        Assert.NotNull(await person.UseAsync("join", null, Cancel));

        _world.StandIn.World.Faults.DropSockets();
        var answer = await person.UseAsync("today", null, Cancel);

        Assert.NotNull(answer);
        Assert.Equal(1, _world.StandIn.World.Gateway.Identifies);
        Assert.Equal(1, _world.StandIn.World.Gateway.Resumes);
    }

    [Fact]
    public async Task After_discord_itself_was_away_the_bot_comes_back_with_a_new_session()
    {
        var bot = await _world.StartReadyAsync();
        Assert.NotNull(await NewPerson().UseAsync("join", null, Cancel));

        await _world.RestartStandInAsync();
        await UntilOnlineAsync();

        Assert.NotNull(await NewPerson().UseAsync("today", null, Cancel));
        Assert.False(bot.Exited.IsCompleted);
    }

    private async Task UntilOnlineAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (_world.StandIn.World.Gateway.Identifies == 0)
        {
            await timer.WaitForNextTickAsync(Cancel);
        }
    }

    private Person NewPerson()
    {
        var places = _world.StandIn.World.Places;
        return new Person(_world.StandIn.World, places.GetUser("하늘"), places.GetChannel(places.Guilds[0].Id, "study"));
    }
}
