using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class ShardTests : StandInTest
{
    private protected override StandInOptions Options => base.Options with
    {
        Shards = 2,
        MaxConcurrency = 2,
        IdentifyEvery = TimeSpan.FromSeconds(5),
        SessionStarts = 4,
        SessionStartsReset = TimeSpan.FromHours(1),
    };

    [Fact]
    public async Task The_gateway_says_what_it_recommends_and_allows()
    {
        Assert.Equal((2, 2, 4, 4), await AskAsync());
        await Bot.IdentifyAsync();
        Assert.Equal((2, 2, 4, 3), await AskAsync());
    }

    [Fact]
    public async Task A_shard_hears_of_its_servers_and_the_first_of_what_belongs_to_none()
    {
        var guilds = GuildsOfBoth();
        await using var second = new PlainBot(Host);
        var ready = new[] { await Bot.IdentifyAsync(0, 2), await second.IdentifyAsync(1, 2) };
        Assert.Equal("[1,2]", ready[1]["shard"]!.ToJsonString());
        for (var shard = 0; shard < 2; shard++)
        {
            var mine = World.Places.Guilds.Where(guild => ShardOf(guild) == shard).Select(guild => guild.Id.ToString()).ToList();
            var bot = shard == 0 ? Bot : second;
            Assert.Equal(mine, ready[shard]["guilds"]!.AsArray().Select(guild => (string?)guild!["id"]));
            foreach (var id in mine)
            {
                Assert.Equal(id, (string?)(await bot.NextAsync("GUILD_CREATE"))["id"]);
            }
        }

        World.Places.AddChannel(guilds[1].Id, "of the second");
        World.Places.AddChannel(guilds[0].Id, "of the first");
        World.Places.SetHasBot(guilds[1].Id, hasBot: false);
        Assert.Equal("of the first", (string?)(await Bot.NextAsync("CHANNEL_CREATE"))["name"]);
        Assert.Equal("of the second", (string?)(await second.NextAsync("CHANNEL_CREATE"))["name"]);
        await second.NextAsync("GUILD_DELETE");
        Assert.Equal((0, 0), (Bot.UnreadFrames, second.UnreadFrames));
    }

    [Fact]
    public async Task Identifying_too_soon_makes_the_session_invalid_and_another_key_may()
    {
        await Bot.IdentifyAsync(0, 4);
        await using var sameKey = new PlainBot(Host);
        await sameKey.ConnectAsync();
        await sameKey.SendIdentifyAsync(2, 4);
        var frame = await sameKey.FrameAsync();
        Assert.Equal((9, false), ((int)frame["op"]!, (bool)frame["d"]!));

        await using var otherKey = new PlainBot(Host);
        await otherKey.IdentifyAsync(1, 4);

        Transport.Advance(TimeSpan.FromSeconds(5));
        await sameKey.SendIdentifyAsync(2, 4);
        await sameKey.NextAsync("READY");
    }

    [Fact]
    public async Task One_session_too_many_ends_all_and_the_token_with_them()
    {
        for (var i = 0; i < 4; i++)
        {
            await using var bot = new PlainBot(Host);
            await bot.IdentifyAsync(i % 2, 2);
            Transport.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(0, (await AskAsync()).Remaining);
        await Bot.ConnectAsync();
        await Bot.SendIdentifyAsync();
        Assert.Equal(4004, await Bot.WaitForCloseAsync());
        Assert.Equal(401, (await Bot.CallAsync("GET", "gateway/bot")).Status);
    }

    [Fact]
    public async Task After_the_reset_sessions_may_be_begun_again()
    {
        await Bot.IdentifyAsync();
        Transport.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(60_000, (long)(await Bot.CallAsync("GET", "gateway/bot")).Body!["session_start_limit"]!["reset_after"]!);
        Transport.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(4, (await AskAsync()).Remaining);
    }

    private static int ShardOf(Guild guild) => (int)((guild.Id >> 22) % 2);

    /// <summary>One server of each of two shards.</summary>
    private Guild[] GuildsOfBoth()
    {
        while (World.Places.Guilds.Select(ShardOf).Distinct().Count() < 2)
        {
            Transport.Advance(TimeSpan.FromMilliseconds(1));
            World.Places.AddGuild("다른 스터디", "ko", Jimin.Id);
        }

        return [World.Places.Guilds.First(guild => ShardOf(guild) == 0), World.Places.Guilds.First(guild => ShardOf(guild) == 1)];
    }

    private async Task<(int Shards, int MaxConcurrency, int Total, int Remaining)> AskAsync()
    {
        var answer = (await Bot.CallAsync("GET", "gateway/bot")).Body!;
        JsonNode limit = answer["session_start_limit"]!;
        return ((int)answer["shards"]!, (int)limit["max_concurrency"]!, (int)limit["total"]!, (int)limit["remaining"]!);
    }
}
