using Microsoft.Extensions.DependencyInjection;
using StudyBot.Discord;
using StudyBot.Playground.Bot;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;
using Channel = StudyBot.Playground.StandIn.Model.Channel;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The servers are dealt to two shards, in one process and in two.</summary>
public sealed class ShardTests : IAsyncLifetime
{
    private const int Shards = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly List<string> _folders = [];
    private readonly List<RealBot> _bots = [];
    private StandInHost _standIn = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private World World => _standIn.World;

    public async ValueTask InitializeAsync()
    {
        _standIn = await StandInHost.StartAsync(
            new StandInOptions
            {
                AnswerWithin = TimeSpan.FromSeconds(30),
                Shards = Shards,
                MaxConcurrency = Shards,
                IdentifyEvery = TimeSpan.FromSeconds(5),
            },
            Cancel);
        while (World.Places.Guilds.Select(ShardOf).Distinct().Count() < Shards)
        {
            World.Places.AddChannel(World.Places.AddGuild("다른 스터디", "ko", World.Places.GetUser("지민").Id).Id, "study");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots)
        {
            await bot.DisposeAsync();
        }

        await _standIn.DisposeAsync();
        _folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    [Fact]
    public async Task One_process_answers_in_the_servers_of_both_shards_and_in_direct_messages()
    {
        var bot = await StartAsync();
        Assert.Equal((Shards, Shards), (Gateway(bot).Shards, Gateway(bot).ReadyShards));
        Assert.Equal(Shards, World.Gateway.Identifies);

        await AssertAllAnsweredOnceAsync();
    }

    [Fact]
    public async Task After_all_sockets_dropped_each_shard_takes_its_session_up_and_no_press_is_lost()
    {
        await StartAsync();
        World.Faults.DropSockets();

        await AssertAllAnsweredOnceAsync();

        Assert.Equal((Shards, Shards), (World.Gateway.Identifies, World.Gateway.Resumes));
    }

    [Fact]
    public async Task Two_processes_with_a_shard_each_share_the_work_and_each_press_is_answered_once()
    {
        await StartAsync("--Discord:Shards:Count=2", "--Discord:Shards:Ids=0");
        await StartAsync("--Discord:Shards:Count=2", "--Discord:Shards:Ids=1");
        Assert.All(_bots, bot => Assert.Equal((1, 1), (Gateway(bot).Shards, Gateway(bot).ReadyShards)));

        await AssertAllAnsweredOnceAsync();
    }

    [Fact]
    public async Task Processes_whose_shards_overlap_answer_each_press_once_all_the_same()
    {
        await StartAsync("--Discord:Shards:Count=2");
        await StartAsync("--Discord:Shards:Count=2", "--Discord:Shards:Ids=1");

        // Both hear of it; Discord takes the first answer (40060 for the other), and nobody sees two.
        foreach (var channel in Channels())
        {
            Assert.IsNotType<InteractionOutcome.Failed>(await BeginAsync(channel));
        }
    }

    private static int ShardOf(Guild guild) => (int)((guild.Id >> 22) % Shards);

    private static GatewayClient Gateway(RealBot bot) => bot.Services.GetRequiredService<GatewayClient>();

    private async Task AssertAllAnsweredOnceAsync()
    {
        foreach (var channel in Channels())
        {
            await BeginAsync(channel);
        }

        foreach (var path in World.Requests.All.Where(request => request.Path.Contains("/interactions/", StringComparison.Ordinal)).CountBy(request => request.Path))
        {
            Assert.Equal(1, path.Value);
        }

        Assert.Equal(Channels().Count, World.Requests.All.Count(request => request.Path.Contains("/interactions/", StringComparison.Ordinal)));
    }

    private List<Channel> Channels() =>
    [
        .. World.Places.Guilds.Select(guild => World.Places.GetChannel(guild.Id, "study")),
        World.Places.DirectChannel(World.Places.GetUser("지민").Id),
    ];

    private Task<InteractionOutcome> BeginAsync(Channel channel) => World.As(World.Places.GetUser("지민").Id)
        .UseCommandAsync(channel.Id, "today", null, Cancel)
        .WaitAsync(Limit, TimeProvider.System, Cancel);

    private async Task<RealBot> StartAsync(params string[] settings)
    {
        _folders.Add(Directory.CreateTempSubdirectory("studybot-shard-").FullName);
        _bots.Add(await RealBot.StartAsync(_standIn, _folders[^1], Cancel, settings));
        return _bots[^1];
    }
}
