using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Store;

/// <summary>Days off in the store. The world begins on Tuesday, 3 March 2026, at 08:00 in Seoul; its group rests at weekends where it says so.</summary>
public class DaysOffTests
{
    private static readonly DateOnly _tuesday = new(2026, 3, 3);

    [Fact]
    public async Task Fridays_list_waits_over_the_weekend_live_and_comes_on_monday()
    {
        await using var world = await AtWeekendsAsync(_tuesday.AddDays(3));
        var friday = await world.OpenAsync();
        await world.ChangeAsync(friday.On, edit => StoreWorld.Add(edit, "a"));
        await world.ChangeAsync(friday.On, edit => AddForTomorrow(edit, "t"));
        Assert.Equal(_tuesday.AddDays(6), friday.Next);
        Assert.Null(friday.Off);

        world.Clock.Advance(TimeSpan.FromDays(1));
        var saturday = await world.OpenAsync();
        Assert.Equal((DayOff.Rest, _tuesday.AddDays(6), "a", "t"), (saturday.Off, saturday.Next, Show(saturday.Day.Tasks), Show(saturday.Day.Tomorrow)));
        Assert.Equal(_tuesday.AddDays(3), saturday.PageAbout(saturday.Day, PageOf.Yesterday));
        await world.ChangeAsync(saturday.On, edit => AddForTomorrow(edit, "u"));
        await world.ChangeAsync(saturday.On, edit => StoreWorld.Tick(edit, 0), Cause.Tick);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.OpenAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var monday = await world.OpenAsync();
        Assert.Equal(("t u", ""), (Show(monday.Day.Tasks), Show(monday.Day.Tomorrow)));
        Assert.Equal(_tuesday.AddDays(3), monday.PageAbout(monday.Day, PageOf.Yesterday));
        Assert.Equal(monday.On, monday.PageAbout(monday.Day, PageOf.Today));
        Assert.True((await world.FindAsync(saturday.On))!.Tasks[0].IsDone);
    }

    [Fact]
    public async Task Away_the_whole_week_nothing_is_asked_and_coming_back_nobody_is_said_to_have_been_absent()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        await SetAsync(world, _tuesday.AddDays(1), _tuesday.AddDays(7));
        Assert.Equal(_tuesday.AddDays(8), (await world.OpenAsync()).Next);

        world.Clock.Advance(TimeSpan.FromDays(8));
        var back = await world.OpenAsync();
        Assert.Equal((null, 0, "a", 1), (back.Off, back.Held, Show(back.Day.Tasks), back.Day.Tasks[0].Slips));

        // Without the days off the same eight days ask first.
        await using var other = await StoreWorld.StartAsync();
        await other.PlanAsync("a");
        other.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal((1, ""), ((await other.OpenAsync()).Held, Show((await other.OpenAsync()).Day.Tasks)));
    }

    [Fact]
    public async Task Under_the_policy_to_ask_a_day_off_asks_nothing_and_the_next_study_day_asks_all()
    {
        await using var world = await AtWeekendsAsync(_tuesday.AddDays(3));
        await world.PlanAsync("a");
        await world.InAsync<MemberStore, bool>(members => members.RememberAsync(StoreWorld.Me, member => member.Carry = CarryPolicy.Ask, StoreWorld.Token));

        world.Clock.Advance(TimeSpan.FromDays(1));
        var saturday = await world.OpenAsync();
        Assert.Equal((0, null, 0, ""), (saturday.Held, saturday.HeldUntil, saturday.Waiting, Show(saturday.Day.Tasks)));

        world.Clock.Advance(TimeSpan.FromDays(2));
        var monday = await world.OpenAsync();
        Assert.Equal((1, _tuesday.AddDays(3), ""), (monday.Held, monday.HeldUntil, Show(monday.Day.Tasks)));
    }

    [Fact]
    public async Task What_waits_for_a_date_inside_days_off_comes_on_the_next_study_day()
    {
        await using var world = await AtWeekendsAsync(_tuesday);
        var on = (await world.OpenAsync()).On;
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, _tuesday.AddDays(4), "sat"), Cause.Add);
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, _tuesday.AddDays(6), "mon"), Cause.Add);
        await world.ChangeAsync(on, edit => StoreWorld.AddForLater(edit, _tuesday.AddDays(7), "tue"), Cause.Add);

        world.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("sat mon", Show((await world.OpenAsync()).Day.Tomorrow));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("", "sat mon"), (Show((await world.OpenAsync()).Day.Tasks), Show((await world.OpenAsync()).Day.Tomorrow)));
        Assert.Equal("tue", Show(await world.LaterAsync()));
        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(("sat mon", "tue"), (Show((await world.OpenAsync()).Day.Tasks), Show((await world.OpenAsync()).Day.Tomorrow)));
    }

    [Fact]
    public async Task Cancelled_in_their_middle_days_off_end_with_yesterday_and_today_counts()
    {
        await using var world = await StoreWorld.StartAsync();
        await SetAsync(world, _tuesday, _tuesday.AddDays(6));
        Assert.Equal(DayOff.Away, (await world.OpenAsync()).Off);

        world.Clock.Advance(TimeSpan.FromDays(2));
        var outcome = await world.InAsync<AwayStore, CancelAway>(away => away.ChangeAsync(
            StoreWorld.Me, (known, today) => AwayDays.Cancel(known, _tuesday, today), StoreWorld.Token));

        Assert.Equal(_tuesday.AddDays(1), Assert.IsType<CancelAway.Ended>(outcome).Away.To);
        var open = await world.OpenAsync();
        Assert.Equal((null, open.On.AddDays(1)), (open.Off, open.Next));
        Assert.Equal(DayOff.Away, open.StudyDays.OffOn(_tuesday.AddDays(1)));
    }

    [Fact]
    public async Task Somebody_in_two_groups_rests_when_both_do_and_alone_never()
    {
        await using var world = await AtWeekendsAsync(_tuesday);
        Assert.Equal(DayOff.Rest, (await world.OpenAsync()).StudyDays.OffOn(_tuesday.AddDays(4)));

        await world.JoinGroupAsync(2, Weekdays.None.With(DayOfWeek.Sunday));
        var both = (await world.OpenAsync()).StudyDays;
        Assert.Equal((null, DayOff.Rest), (both.OffOn(_tuesday.AddDays(4)), both.OffOn(_tuesday.AddDays(5))));

        await using var alone = await StoreWorld.StartAsync();
        Assert.Null((await alone.OpenAsync()).StudyDays.OffOn(_tuesday.AddDays(5)));
    }

    [Fact]
    public async Task A_task_that_waited_over_days_off_tells_its_way()
    {
        await using var world = await AtWeekendsAsync(_tuesday.AddDays(3));
        var friday = (await world.OpenAsync()).On;
        await world.ChangeAsync(friday, edit => AddForTomorrow(edit, "t"));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.OpenAsync();
        world.Clock.Advance(TimeSpan.FromDays(2));
        var monday = (await world.OpenAsync()).Day;

        var events = await world.InAsync<TaskHistoryStore, IReadOnlyList<TaskEvent>>(
            history => history.GetAsync(StoreWorld.Me, monday.Tasks[0].Id, StoreWorld.Token));

        Assert.Equal<TaskEvent>(
            [
                new TaskEvent.Written(friday, TaskPlace.Tomorrow, null),
                new TaskEvent.CameOver(friday.AddDays(1), friday, MoveKind.PassedOn),
                new TaskEvent.CameOver(monday.On, friday.AddDays(1), MoveKind.Brought),
            ],
            events);
    }

    [Fact]
    public async Task Taken_back_on_a_day_off_the_list_still_waits_and_comes_on_the_study_day()
    {
        await using var world = await AtWeekendsAsync(_tuesday.AddDays(3));
        var friday = await world.PlanAsync("a");
        await world.ChangeAsync(friday, edit => AddForTomorrow(edit, "t"));
        world.Clock.Advance(TimeSpan.FromDays(1));
        var saturday = (await world.OpenAsync()).On;

        var taken = await world.InAsync<ReceiptStore, TakenBackRoll>(receipts => receipts.TakeBackAsync(StoreWorld.Me, saturday, world.NextInteraction(), StoreWorld.Token));
        Assert.Equal((1, 0), (taken.Back, taken.Kept.Count));
        Assert.Equal(("", "t"), (Show(taken.Around.Day.Tasks), Show(taken.Around.Day.Tomorrow)));

        world.Clock.Advance(TimeSpan.FromDays(2));
        var monday = await world.OpenAsync();
        Assert.Equal(("t", 1), (Show(monday.Day.Tasks), monday.Held));
    }

    [Theory]
    // 11:59:59 against the door at 12:00.
    [InlineData(27, 59, 59, true)]
    [InlineData(28, 0, 0, false)]
    public async Task The_door_closes_to_the_second(int hours, int minutes, int seconds, bool isOpen)
    {
        await using var world = await StoreWorld.StartAsync();
        var yesterday = await world.PlanAsync("a");
        world.Clock.Advance(new TimeSpan(hours, minutes, seconds));

        Assert.Equal(isOpen, await world.ChangeAsync(yesterday, edit => StoreWorld.Tick(edit, 0), Cause.Tick) is Changed<int>.Done);
    }

    // Tuesday; the weekend is off. The worker opens no days for whoever is not there.
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(8, false)]
    public async Task After_a_gap_the_day_that_was_left_takes_nothing_late(int daysLater, bool isOpen)
    {
        await using var world = await AtWeekendsAsync(_tuesday);
        var left = await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(daysLater));

        Assert.Equal(isOpen ? left : null, (await world.OpenAsync()).OpenYesterday);
        Assert.Equal(isOpen, await world.ChangeAsync(left, edit => StoreWorld.Tick(edit, 0), Cause.Tick) is Changed<int>.Done);
    }

    [Fact]
    public async Task Over_days_off_the_last_study_day_still_takes_late_entries()
    {
        await using var world = await AtWeekendsAsync(_tuesday.AddDays(3));
        var friday = await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(friday, (await world.OpenAsync()).OpenYesterday);
        Assert.IsType<Changed<int>.Done>(await world.ChangeAsync(friday, edit => StoreWorld.Tick(edit, 0), Cause.Tick));
    }

    [Fact]
    public async Task What_is_put_off_on_a_day_off_does_not_slip()
    {
        await using var world = await AtWeekendsAsync(_tuesday.AddDays(3));
        var friday = await world.PlanAsync("a");
        Assert.Equal(1, await PutOffAsync(friday));
        world.Clock.Advance(TimeSpan.FromDays(1));
        var saturday = await world.PlanAsync("b");
        Assert.Equal(0, await PutOffAsync(saturday));

        async Task<int> PutOffAsync(DateOnly on)
        {
            var slips = -1;
            await world.ChangeAsync(on, edit =>
            {
                var moved = (EditTask.Done)TaskMoves.Move(edit.Lists, edit.Day.Tasks[0].Id, new TaskMoveTo(TaskPlace.Later), edit.SlipsOn);
                (edit.Lists, slips) = (moved.Lists, moved.Task.Slips);
            });
            return slips;
        }
    }

    [Fact]
    public async Task A_clock_of_the_host_that_jumps_a_day_ahead_and_back_opens_each_date_once()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.PlanAsync("a");
        world.Clock.Advance(TimeSpan.FromDays(1));
        var ahead = await world.OpenAsync();
        world.Clock.AdjustTime(world.Clock.GetUtcNow().AddDays(-1));

        var back = await world.OpenAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var again = await world.OpenAsync();

        Assert.Equal((ahead.Day, ahead.Day), (back.Day, again.Day));
        Assert.Equal(1, (await world.OpenAsync()).Day.Tasks.Count(task => task.IsLive));
    }

    [Fact]
    public async Task Leaving_and_joining_again_on_one_day_keeps_the_day()
    {
        await using var world = await AtWeekendsAsync(_tuesday);
        await world.PlanAsync("a");
        Assert.True(await world.InAsync<MemberStore, bool>(members => members.LeaveAsync(StoreWorld.Me, StoreWorld.Group, StoreWorld.Token)));
        Assert.Null((await world.OpenAsync()).StudyDays.OffOn(_tuesday.AddDays(5)));

        await world.JoinGroupAsync(1, Weekdays.Weekend);

        Assert.Equal("a", Show((await world.OpenAsync()).Day.Tasks));
        Assert.Equal(DayOff.Rest, (await world.OpenAsync()).StudyDays.OffOn(_tuesday.AddDays(5)));
    }

    private static async Task<StoreWorld> AtWeekendsAsync(DateOnly on)
    {
        var world = await StoreWorld.StartAsync();
        await world.JoinGroupAsync(1, Weekdays.Weekend);
        world.Clock.Advance(TimeSpan.FromDays(on.DayNumber - _tuesday.DayNumber));
        return world;
    }

    private static Task<SetAway> SetAsync(StoreWorld world, DateOnly from, DateOnly to) => world.InAsync<AwayStore, SetAway>(away => away.ChangeAsync(
        StoreWorld.Me, (known, today) => AwayDays.Set(known, from, to, "여행", today), StoreWorld.Token));

    private static void AddForTomorrow(DayEdit edit, string text) => edit.Day = ((AddTask.Added)Checklist.AddForTomorrow(
        edit.Day, [new TaskLine(text, 0)], slot: null, under: null, edit.NextId)).Day;

    private static string Show(TaskList list) => string.Join(' ', list.Select(task => task.Text));
}
