using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class PersistenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stand-in-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_there_again_after_a_restart()
    {
        ulong studyId;
        var options = new StandInOptions { Folder = _folder };
        await using (var host = await StandInHost.StartAsync(options, Cancel))
        {
            await using var bot = new PlainBot(host);
            studyId = host.World.Places.GetChannel(host.World.Places.Guilds[0].Id, "study").Id;
            await bot.RegisterAsync(Commands.Task());
            await bot.CallAsync("POST", $"channels/{studyId}/messages", Parts.V2(Parts.Text("아침"), Parts.Row(Parts.Button("go"))));
            host.StudyTime.Move(TimeSpan.FromDays(3));
        }

        await using var again = await StandInHost.StartAsync(options, Cancel);
        var jimin = again.World.Places.GetUser("지민");
        var message = Assert.Single(again.World.VisibleMessages(jimin.Id, studyId));
        Assert.Equal("아침", (string?)message.Components[0]!["content"]);
        Assert.Equal("task", (string?)Assert.Single(again.World.Commands.All)["name"]);
        Assert.Equal(TimeSpan.FromDays(3), again.StudyTime.Offset);
        Assert.True(again.World.Snowflakes.Next() > message.Id);
        _ = again.World.As(jimin.Id).BeginPress(message.Id, "go", null);
        _ = again.World.As(jimin.Id).BeginCommand(studyId, "task add", new JsonObject { ["text"] = "x" });
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_written()
    {
        await using var host = await StandInHost.StartAsync(new StandInOptions(), Cancel);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
