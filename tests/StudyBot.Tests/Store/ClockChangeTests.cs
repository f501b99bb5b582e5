using StudyBot.Features.Settings;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

/// <summary>A clock changed before, at and after the turn, with the day open or not: each date opens once.</summary>
public class ClockChangeTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    [Fact]
    public async Task A_clock_changed_while_the_day_is_not_open_yet_opens_that_day_and_loses_nothing()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(1)); // 08:00 on the 4th, untouched.

        await ChangeAsync(world, "America/Los_Angeles", "04:00");

        // In Los Angeles it is the 3rd; in the member's days it is the 4th, until it is the 5th over there.
        Assert.Equal(_today.AddDays(1), (await world.OpenAsync()).On);
        Assert.Equal(DateTimeOffset.Parse("2026-03-05T12:00:00Z"), (await world.OpenAsync()).TurnsAt);
        Assert.Equal(["a"], (await world.OpenAsync()).Day.Tasks.Select(task => task.Text));
    }

    [Fact]
    public async Task A_turn_that_is_due_stays_due_over_a_change()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        var due = (await MemberAsync(world)).TurnsAt;
        world.Clock.Advance(TimeSpan.FromHours(21));

        await ChangeAsync(world, "Asia/Seoul", "06:00");

        Assert.Equal(due, (await MemberAsync(world)).TurnsAt);
    }

    [Fact]
    public async Task A_turn_still_to_come_is_planned_anew()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");

        await ChangeAsync(world, "Asia/Seoul", "06:00");

        Assert.Equal(DateTimeOffset.Parse("2026-03-03T21:00:00Z"), (await MemberAsync(world)).TurnsAt);
    }

    [Fact]
    public async Task A_date_that_was_jumped_over_does_not_count_as_missed()
    {
        await using var world = await StoreWorld.StartAsync();
        await ChangeAsync(world, "Pacific/Pago_Pago", "04:00");
        world.Clock.SetUtcNow(DateTimeOffset.Parse("2026-03-08T15:30:00Z"));
        var on = await world.PlanAsync("a");
        await ChangeAsync(world, "Pacific/Kiritimati", "04:00"); // 25 hours on: the date after this one is jumped over.

        // Of the three dates between, one was none.
        world.Clock.SetUtcNow(DateTimeOffset.Parse("2026-03-11T15:30:00Z"));
        var back = await world.OpenAsync();

        Assert.Equal(on.AddDays(4), back.On);
        Assert.Equal(["a"], back.Day.Tasks.Select(task => task.Text));
        Assert.Equal(0, back.Held);
    }

    private static Task<MemberRow> ChangeAsync(StoreWorld world, string zone, string start) => world.InAsync<SettingsStore, MemberRow>(settings =>
        settings.SaveClockAsync(StoreWorld.Me, ((ParseClock.Parsed)DayClock.Parse(zone, start)).Clock, of: null, StoreWorld.Token));

    private static async Task<MemberRow> MemberAsync(StoreWorld world) =>
        (await world.InAsync<MemberStore, MemberRow?>(members => members.FindAsync(StoreWorld.Me, StoreWorld.Token)))!;
}
