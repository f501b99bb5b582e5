using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Store.Turning;

/// <summary>A pass over the days that have turned, whatever each of them needs.</summary>
public class TurnServiceTests
{
    private static readonly DateOnly _next = new(2026, 3, 4);

    [Fact]
    public async Task Every_day_turns_in_one_pass_whether_it_does_so_plainly_or_not()
    {
        await using var world = await StoreWorld.StartAsync();
        var members = await JoinAsync(world, count: 30, (edit, place) =>
        {
            if (place % 3 == 0)
            {
                StoreWorld.AddForLater(edit, _next, "그날 할 일");
            }
        });
        world.Clock.Advance(TimeSpan.FromHours(24));
        using var service = Make(world, new FakeTimeProvider());

        await service.PassAsync(StoreWorld.Token);

        foreach (var (member, place) in members.Select((member, place) => (member, place)))
        {
            var day = await world.InAsync<DayStore, Day?>(days => days.FindAsync(member, _next, StoreWorld.Token));
            Assert.Equal(place % 3 == 0 ? ["그날 할 일", "남은 일"] : ["남은 일"], day!.Tasks.Select(task => task.Text).Order(StringComparer.Ordinal));
        }

        Assert.Empty(await world.InAsync<Turns, IReadOnlyList<MemberId>>(turns => turns.GetDueAsync(100, [], StoreWorld.Token)));
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_keeps_nobody_else_from_theirs_and_is_tried_again_in_ten_minutes()
    {
        await using var world = await StoreWorld.StartAsync();
        var members = await JoinAsync(world, count: 5, (_, _) => { });
        var broken = members[2];
        await SetZoneAsync(world, broken, "Nowhere/At_All");
        world.Clock.Advance(TimeSpan.FromHours(24));
        var transport = new FakeTimeProvider();
        using var service = Make(world, transport);

        await service.PassAsync(StoreWorld.Token);
        Assert.Equal(members.Where(member => member != broken), await OpenedAsync(world));

        await SetZoneAsync(world, broken, "Asia/Seoul");
        transport.Advance(TimeSpan.FromMinutes(9));
        await service.PassAsync(StoreWorld.Token);
        Assert.DoesNotContain(broken, await OpenedAsync(world));

        transport.Advance(TimeSpan.FromMinutes(1));
        await service.PassAsync(StoreWorld.Token);
        Assert.Equal(members, await OpenedAsync(world));
    }

    private static TurnService Make(StoreWorld world, TimeProvider transport) => new(
        world.Get<IServiceScopeFactory>(), new SoleLeadership(), new PostingOptions(), world.Get<WriteGate>(), transport, NullLogger<TurnService>.Instance);

    private static async Task<List<MemberId>> JoinAsync(StoreWorld world, int count, Action<DayEdit, int> change)
    {
        var members = Enumerable.Range(100, count).Select(id => new MemberId((ulong)id)).ToList();
        foreach (var (member, place) in members.Select((member, place) => (member, place)))
        {
            await world.JoinAsync(member);
            await world.ChangeAsync(
                _next.AddDays(-1),
                edit =>
                {
                    StoreWorld.Add(edit, "남은 일");
                    change(edit, place);
                },
                member: member);
        }

        return members;
    }

    private static Task<int> SetZoneAsync(StoreWorld world, MemberId member, string zone) => world.InAsync<StudyDb, int>(db => db.MemberClocks
        .Where(row => row.MemberId == member)
        .ExecuteUpdateAsync(update => update.SetProperty(row => row.Zone, zone), StoreWorld.Token));

    private static Task<List<MemberId>> OpenedAsync(StoreWorld world) => world.InAsync<StudyDb, List<MemberId>>(db => db.Days
        .Where(day => day.On == _next && day.MemberId != StoreWorld.Me).OrderBy(day => day.MemberId).Select(day => day.MemberId).ToListAsync(StoreWorld.Token));
}
