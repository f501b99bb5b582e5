using System.Text.Json;
using StudyBot.Features.Checklists;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

public class DayStoreTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);
    private static readonly DateOnly _next = new(2026, 3, 4);

    [Fact]
    public async Task Each_change_leaves_one_row_in_the_journal_that_leads_there_and_back()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a", "-b", "c");
        await world.ChangeAsync(_today, edit => StoreWorld.Tick(edit, 0), Cause.Tick, 77);
        await world.ChangeAsync(_today, edit => edit.Day = edit.Day with { Closing = new Writing("잘 자요", Visibility.Shared, edit.Now) }, Cause.Closing);

        var journal = await world.JournalAsync();
        Assert.Equal([Cause.Turn, Cause.Plan, Cause.Tick, Cause.Closing], journal.Select(row => row.Cause));
        Assert.Equal([1, 2, 3, 4], journal.Select(row => row.Version));
        Assert.Equal([null, 1001L, 77, 1002], journal.Select(row => row.InteractionId));
        Assert.All(journal, row => Assert.Equal(_today, row.On));

        var changes = journal.ConvertAll(row => JsonSerializer.Deserialize(row.Change, StudyJson.Journal.DayChange)!);
        var day = (await world.FindAsync(_today))!;
        var empty = new Day(_today);
        var replayed = changes.Aggregate(empty, (was, change) => change.Apply(was));
        Assert.Equal((day.Tasks, day.Closing), (replayed.Tasks, replayed.Closing));
        Assert.Equal(empty, DayChange.Rewind(replayed, changes.AsEnumerable().Reverse()));
    }

    [Fact]
    public async Task The_same_interaction_is_done_once_however_often_it_arrives()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");

        for (var time = 0; time < 3; time++)
        {
            Assert.IsType<Changed<int>.Done>(await world.ChangeAsync(_today, edit => StoreWorld.Add(edit, "b"), Cause.Add, 42));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.ChangeAsync(_today, edit => StoreWorld.Add(edit, "c"), Cause.Add, 43)));

        Assert.Equal(["a", "b", "c"], (await world.FindAsync(_today))!.Tasks.Select(task => task.Text));
        Assert.Equal(2, (await world.JournalAsync()).Count(row => row.Cause == Cause.Add));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_writes_nothing()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        var before = await world.JournalAsync();

        var done = Assert.IsType<Changed<int>.Done>(await world.ChangeAsync(_today, _ => { }));

        Assert.Equal(2, done.Day.Version);
        Assert.Equal(before.Count, (await world.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_day_that_many_touch_first_opens_once_with_each_task_once()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a", "-b", "c");
        await world.ChangeAsync(_today, edit => edit.Day = edit.Day with { Tomorrow = TaskList.Of([new(edit.NextId(), "d")]) }, Cause.Tomorrow);
        world.Clock.Advance(TimeSpan.FromDays(1));

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(world.OpenAsync, StoreWorld.Token)));

        Assert.All(opened, day => Assert.Equal(["d", "a", "b", "c"], day.Day.Tasks.Select(task => task.Text)));
        Assert.Single(await world.JournalAsync(), row => row.On == _next && row.Receipt is not null);
        Assert.All((await world.FindAsync(_today))!.Tasks, task => Assert.Equal((TaskState.Carried, _next), (task.State, task.CarriedTo)));
    }

    [Fact]
    public async Task A_day_open_already_stays_open_when_the_clock_of_the_host_goes_back()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.OpenAsync();
        world.Clock.AdjustTime(world.Clock.GetUtcNow() - TimeSpan.FromHours(30));

        Assert.Equal(_next, (await world.OpenAsync()).On);
    }

    [Fact]
    public async Task A_day_ahead_and_a_day_whose_door_has_closed_are_not_written()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");

        Assert.Equal(DayAccess.Ahead, Assert.IsType<Changed<int>.NotOpen>(await world.ChangeAsync(_next, edit => StoreWorld.Add(edit, "x"))).Access);
        Assert.Equal(DayAccess.Closed, Assert.IsType<Changed<int>.NotOpen>(await world.ChangeAsync(_today.AddDays(-1), edit => StoreWorld.Add(edit, "x"))).Access);

        world.Clock.Advance(TimeSpan.FromHours(28)); // 12:00 on the next day: the door has just closed.
        Assert.Equal(DayAccess.Closed, Assert.IsType<Changed<int>.NotOpen>(await world.ChangeAsync(_today, edit => StoreWorld.Add(edit, "x"))).Access);
        Assert.Equal(["a"], (await world.FindAsync(_today))!.Tasks.Select(task => task.Text));
    }

    [Fact]
    public async Task Through_the_door_yesterday_is_written_and_the_copy_withdrawn_in_one()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a", "b");
        world.Clock.Advance(TimeSpan.FromHours(28) - TimeSpan.FromMilliseconds(1));

        var done = Assert.IsType<Changed<int>.Done>(await world.ChangeAsync(
            _today,
            edit =>
            {
                Assert.True(edit.IsLate);
                var late = LateTicks.Tick(edit.Day, edit.OpenDay, [(edit.Day.Tasks[0].Id, true)], edit.Now);
                (edit.Day, edit.OpenDay) = (late.Day, late.OpenDay);
            },
            Cause.Tick,
            99));

        Assert.Equal([TaskState.Done, TaskState.Carried], done.Day.Tasks.Select(task => task.State));
        Assert.Equal(["b"], (await world.FindAsync(_next))!.Tasks.Select(task => task.Text));
        Assert.Equal([_today, _next], (await world.JournalAsync()).Where(row => row.InteractionId == 99).Select(row => row.On!.Value));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing_behind()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.ChangeAsync(_today, edit =>
        {
            StoreWorld.Add(edit, "b");
            throw new InvalidOperationException("a bug");
        }));

        Assert.Equal(["a"], (await world.FindAsync(_today))!.Tasks.Select(task => task.Text));
        Assert.IsType<Changed<int>.Done>(await world.ChangeAsync(_today, edit => StoreWorld.Add(edit, "c")));
    }

    [Fact]
    public async Task What_is_opened_again_through_the_door_comes_over_once()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a", "b");
        await world.ChangeAsync(_today, edit => StoreWorld.Tick(edit, 0), Cause.Tick);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.OpenAsync();

        // Yesterday's tick was a slip of the finger; pressed twice it is still one.
        for (var time = 0; time < 2; time++)
        {
            await world.ChangeAsync(
                _today, edit => _ = DayTicks.Tick(edit, [(edit.Day.Tasks[0].Id, false)]), Cause.Tick);
        }

        Assert.Equal(["b", "a"], (await world.FindAsync(_next))!.Tasks.Select(task => task.Text));
        Assert.All((await world.FindAsync(_today))!.Tasks, task => Assert.Equal(TaskState.Carried, task.State));
        Assert.Equal(0, (await world.OpenAsync()).Waiting);
    }

    [Fact]
    public async Task A_day_can_be_seen_as_it_was_when_a_form_was_made()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a", "b");
        var shown = (await world.FindAsync(_today))!;
        await world.ChangeAsync(_today, edit => StoreWorld.Tick(edit, 1), Cause.Tick);
        await world.ChangeAsync(_today, edit => StoreWorld.Add(edit, "c"), Cause.Add);
        var now = (await world.FindAsync(_today))!;

        var rewound = await world.InAsync<DayJournal, Day>(journal => journal.RewindAsync(StoreWorld.Me, now, shown.Version, StoreWorld.Token));

        Assert.Equal(shown.Tasks, rewound.Tasks);
    }

    [Fact]
    public async Task What_is_kept_for_later_is_kept_once_and_stays_over_the_turn()
    {
        await using var world = await StoreWorld.StartAsync();
        var on = (await world.OpenAsync()).On;
        for (var time = 0; time < 2; time++)
        {
            await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, waitsFor: null, "a", "-b"), Cause.Add, interaction: 5);
        }

        world.Clock.Advance(TimeSpan.FromDays(3));
        await world.OpenAsync();

        var kept = await world.LaterAsync();
        Assert.Equal([("a", 0), ("b", 1)], kept.Select(task => (task.Text, task.Depth)));
    }
}
