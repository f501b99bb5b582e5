using StudyBot.Study;
using static StudyBot.Tests.Study.DayClockTests;

namespace StudyBot.Tests.Study;

/// <summary>The roll forward over days off. 6 March 2026 is a Friday; on weekends there is rest.</summary>
public sealed class DaysOffRollForwardTests
{
    private static readonly DateOnly _friday = Date("2026-03-06");
    private static readonly StudyCalendar _seoul = StudyCalendar.With(Clock("Asia/Seoul", "04:00"));

    // From Friday's "a" on the checklist and "t" for tomorrow, over the dates that are opened one after the other.
    [Theory]
    [InlineData("2026-03-07", "a | t", 1)]
    [InlineData("2026-03-07 2026-03-08", "a | t", 1)]
    [InlineData("2026-03-07 2026-03-08 2026-03-09", "t a |", 1)]
    [InlineData("2026-03-08 2026-03-09", "t a |", 1)]
    [InlineData("2026-03-09", "t a |", 1)]
    // Then it slips again, by a study day.
    [InlineData("2026-03-09 2026-03-10", "t a |", 2)]
    // A gap of two, of forty: one slip, with rest and away in it.
    [InlineData("2026-03-11", "t a |", 1)]
    [InlineData("2026-04-15", "t a |", 1)]
    // Away from the 16th to the 20th: with the weekends around it nine days off, and one slip.
    [InlineData("2026-03-14 2026-03-16 2026-03-20 2026-03-22", "a | t", 1)]
    [InlineData("2026-03-14 2026-03-16 2026-03-20 2026-03-22 2026-03-23", "t a |", 1)]
    [InlineData("2026-03-13 2026-03-14 2026-03-16 2026-03-23", "t a |", 2)]
    public void The_tomorrow_list_waits_for_a_study_day_and_a_gap_is_one_slip(string dates, string expected, int slips)
    {
        var day = new Day(_friday) { Tasks = TaskList.Of([Task(1, "a")]), Tomorrow = TaskList.Of([Task(2, "t") with { Slot = null }]) };
        var days = Open(day, dates);

        Assert.Equal(expected.TrimEnd(), $"{Show(days[^1].Tasks)} | {Show(days[^1].Tomorrow)}".TrimEnd());
        Assert.Equal(slips, days[^1].Tasks.Single(task => task.Text == "a").Slips);
        Assert.Equal(_friday, days[^1].Tasks.Single(task => task.Text == "a").FirstOn);
        Assert.Equal(2, days.SelectMany(each => each.Tasks.Concat(each.Tomorrow)).Count(task => task.IsLive));
        Assert.All(days.SkipLast(1).SelectMany(each => each.Tasks.Concat(each.Tomorrow)), task => Assert.Equal(TaskState.Carried, task.State));
    }

    [Fact]
    public void A_waiting_list_stays_as_written_with_remarks_slots_and_levels()
    {
        var list = TaskList.Of([
            Task(1, "x") with { Slot = null, Remark = "둘째 줄도\n있다" }, Task(2, "y") with { Slot = null, Depth = 1 }, Task(3, "z") with { Slot = Slot.Afternoon, Slips = 2, FirstOn = _friday },
        ]);

        var result = Roll([new Day(_friday) { Tomorrow = list }], _friday.AddDays(1));

        Assert.Equal(list.Select(task => task with { Id = default, Origin = task.Id }), result.Opened.Tomorrow.Select(task => task with { Id = default }));
        Assert.Empty(result.Opened.Tasks);
        Assert.Equal(3, result.Receipt!.Count(MoveKind.PassedOn));
        Assert.All(result.Earlier[0].Tomorrow, task => Assert.Equal((TaskState.Carried, _friday.AddDays(1)), (task.State, task.CarriedTo)));
    }

    [Fact]
    public void What_waited_for_room_waits_behind_the_last_days_list()
    {
        Day[] earlier = [new Day(_friday.AddDays(-1)) { Tomorrow = TaskList.Of([Task(1, "full")]) }, new Day(_friday) { Tomorrow = TaskList.Of([Task(2, "t")]) }];

        Assert.Equal("t full", Show(Roll(earlier, _friday.AddDays(1)).Opened.Tomorrow));
    }

    [Fact]
    public void The_same_text_on_both_lists_merges_on_the_study_day_only()
    {
        var day = new Day(_friday) { Tasks = TaskList.Of([Task(1, "a") with { Remark = "old" }]), Tomorrow = TaskList.Of([Task(2, "**A**") with { Slot = null }]) };

        var days = Open(day, "2026-03-07 2026-03-09");

        Assert.Equal(("a", "**A**"), (Show(days[1].Tasks), Show(days[1].Tomorrow)));
        Assert.Equal(("**A**", "old", 1), (Assert.Single(days[2].Tasks).Text, days[2].Tasks[0].Remark, days[2].Tasks[0].Slips));
    }

    [Theory]
    [InlineData(nameof(CarryPolicy.Leave), nameof(TaskState.Left))]
    [InlineData(nameof(CarryPolicy.Ask), nameof(TaskState.Open))]
    public void The_other_policies_hold_on_days_off_too(string policy, string expected)
    {
        var day = new Day(_friday) { Tasks = TaskList.Of([Task(1, "a")]), Tomorrow = TaskList.Of([Task(2, "t")]) };

        var result = Roll([day], _friday.AddDays(1), Enum.Parse<CarryPolicy>(policy));

        Assert.Equal(expected, $"{result.Earlier[0].Tasks[0].State}");
        Assert.Equal(("", "t"), (Show(result.Opened.Tasks), Show(result.Opened.Tomorrow)));
    }

    [Theory]
    [InlineData("2026-03-07", "run")]
    [InlineData("2026-03-16", "")]
    [InlineData("2026-03-14", "run")]
    public void Routines_come_on_a_day_of_rest_and_not_while_away(string on, string expected)
    {
        var request = Request([new Day(_friday)], Date(on)) with { Routines = [new Routine(new RoutineId(1), "run", Weekdays.All, Slot.Morning)] };

        Assert.Equal(expected, Show(RollForward.Open(request).Opened.Tasks));
    }

    [Fact]
    public void Taken_back_on_a_day_off_the_unfinished_goes_back_and_the_list_goes_on_waiting()
    {
        var day = new Day(_friday) { Tasks = TaskList.Of([Task(1, "a"), Task(3, "b")]), Tomorrow = TaskList.Of([Task(2, "t")]) };
        var result = Roll([day], _friday.AddDays(1));

        var back = RollBack.Undo(result.Receipt!, result.Opened.Tasks, result.Earlier, result.Opened, TaskList.Empty);

        Assert.Equal((2, 0), (back.Back, back.Kept.Count));
        Assert.Equal(("", "t"), (Show(back.Open.Tasks), Show(back.Open.Tomorrow)));
        Assert.All(back.Earlier[0].Tasks, task => Assert.True(task.IsLive));
        Assert.Equal(TaskState.Carried, Assert.Single(back.Earlier[0].Tomorrow).State);
    }

    [Fact]
    public void A_late_tick_withdraws_the_copy_on_a_day_off_though_the_same_waits_for_tomorrow()
    {
        var day = new Day(_friday) { Tasks = TaskList.Of([Task(1, "a")]), Tomorrow = TaskList.Of([Task(2, "a")]) };
        var result = Roll([day], _friday.AddDays(1));

        var late = LateTicks.Tick(result.Earlier[0], result.Opened, [(new TaskId(1), true)], DateTimeOffset.UnixEpoch);

        Assert.Empty(late.Kept);
        Assert.True(late.Day.Tasks[0].IsDone);
        Assert.Equal(("", "a"), (Show(late.OpenDay.Tasks), Show(late.OpenDay.Tomorrow)));
    }

    [Fact]
    public void What_is_put_off_on_a_day_off_does_not_slip_and_what_slipped_before_does_not_come_back()
    {
        var lists = new TaskLists(TaskList.Of([Task(1, "a")]), TaskList.Of([Task(2, "b") with { Slips = 1, FirstOn = _friday }]), TaskList.Empty);

        var put = (EditTask.Done)TaskMoves.Move(lists, new TaskId(1), new TaskMoveTo(TaskPlace.Tomorrow), slipsOn: null);
        var back = (EditTask.Done)TaskMoves.Move(lists, new TaskId(2), new TaskMoveTo(TaskPlace.Today), slipsOn: null);

        Assert.Equal((0, null), (put.Task.Slips, put.Task.FirstOn));
        Assert.Equal((1, _friday), (back.Task.Slips, back.Task.FirstOn));
    }

    private static List<Day> Open(Day first, string dates)
    {
        List<Day> days = [first];
        foreach (var date in dates.Split(' '))
        {
            var result = Roll([.. days.Where(day => day == days[^1] || day.Tasks.Concat(day.Tomorrow).Any(task => task.IsLive))], Date(date));
            days = [.. days.Select(day => result.Earlier.FirstOrDefault(marked => marked.On == day.On) ?? day), result.Opened];
        }

        return days;
    }

    private static RollForwardResult Roll(IReadOnlyList<Day> earlier, DateOnly on, CarryPolicy policy = CarryPolicy.Carry) =>
        RollForward.Open(Request(earlier, on, policy));

    private static RollForwardRequest Request(IReadOnlyList<Day> earlier, DateOnly on, CarryPolicy policy = CarryPolicy.Carry) =>
        RollForwardTests.Request(earlier, on, policy) with
        {
            NextId = new TaskId(on.DayNumber),
            OffOn = StudyDaysTests.Days(_seoul, "2026-03-16..2026-03-20", "weekend").OffOn,
        };

    private static StudyTask Task(int id, string text) => new(new TaskId(id), text) { Slot = Slot.Morning };

    private static string Show(TaskList list) => string.Join(' ', list.Select(task => task.Text));
}
