using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Playground.StandIn;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Benchmarks;

/// <summary>Servers with a channel each in the stand-in, and their groups with members in the bot's database.</summary>
internal static class ManyGroups
{
    private const int BatchSize = 500;
    private const ulong FirstMember = 1_000_000_000_000;

    /// <summary>As many as Discord would recommend: 2,500 servers are the most for one.</summary>
    public static int Shards(int groups) => 1 + (groups / 1000);

    /// <returns>The server of each channel.</returns>
    public static IReadOnlyList<(ulong Guild, ulong Channel)> AddServers(StandInHost standIn, int count)
    {
        var places = standIn.World.Places;
        var owner = places.Guilds[0].OwnerId;
        return
        [
            .. Enumerable.Range(0, count).Select(number =>
            {
                var guild = places.AddGuild($"group {number}", "ko", owner).Id;
                return (guild, places.AddChannel(guild, "study").Id);
            }),
        ];
    }

    /// <param name="services">Of a bot that is connected: it has made the groups.</param>
    /// <param name="servers">Whose groups get their channel.</param>
    /// <param name="members">How many join each.</param>
    /// <param name="cron">When their morning post comes; there is no other.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task FillAsync(
        IServiceProvider services, IReadOnlyList<(ulong Guild, ulong Channel)> servers, int members, string cron, CancellationToken cancellationToken)
    {
        var (next, now) = (FirstMember, services.GetRequiredService<StudyTime>().Now);
        foreach (var batch in servers.Chunk(BatchSize))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<StudyDb>();
            var channels = batch.ToDictionary(server => new GroupId(server.Guild), server => new ChannelId(server.Channel));
            var ids = channels.Keys.ToList();
            await scope.ServiceProvider.GetRequiredService<WriteGate>().WriteAsync(
                db,
                async token =>
                {
                    foreach (var group in await db.Groups.Include(row => row.Posts).Include(row => row.Clocks).AsSplitQuery().Where(row => ids.Contains(row.Id)).ToListAsync(token))
                    {
                        group.ChannelId = channels[group.Id];
                        group.Posts.ForEach(post => post.Cron = post.Kind == PostKind.Morning ? cron : null);
                        PostPlan.Reschedule(group, now);
                        for (var member = 0; member < members; member++)
                        {
                            Join(db, new MemberId(next++), group, now);
                        }
                    }

                    return true;
                },
                cancellationToken);
        }
    }

    private static void Join(StudyDb db, MemberId id, GroupRow group, DateTimeOffset now)
    {
        var clock = group.Clocks[0];
        var member = new MemberRow { Id = id, Name = $"member {id.Value}", JoinedAt = now, ActiveAt = now, ClockOf = group.Id, TurnsAt = now.AddDays(2) };
        member.Clocks.Add(new MemberClockRow { MemberId = id, From = clock.From, NotBefore = clock.NotBefore, Zone = clock.Zone, DayStart = clock.DayStart });
        db.Members.Add(member);
        db.Memberships.Add(new MembershipRow { MemberId = id, GroupId = group.Id, JoinedAt = now });
    }
}
