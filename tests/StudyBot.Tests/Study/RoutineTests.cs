using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Routines: made anew on their weekdays, never carried, never beside their carried selves. 3 March 2026 is a Tuesday.</summary>
public sealed class RoutineTests
{
    private static readonly DateOnly _monday = new(2026, 3, 2);
    private static readonly DateOnly _tuesday = new(2026, 3, 3);

    [Fact]
    public void They_come_on_their_weekdays_after_the_tomorrow_list_and_before_what_is_unfinished()
    {
        var day = new Day(_monday) { Tasks = TaskList.Of([Task(1, "unfinished")]), Tomorrow = TaskList.Of([Task(2, "planned")]) };

        var result = Open([day], _tuesday, Routine(1, "run", "tue,thu"), Routine(2, "read", "mon"), Routine(3, "write", "daily", Slot.Afternoon));

        Assert.Equal(["planned", "run", "unfinished", "write"], result.Opened.Tasks.Select(task => task.Text));
        Assert.Equal(new RoutineId(1), result.Opened.Tasks[1].Routine);
        Assert.Equal(2, result.Receipt!.Count(MoveKind.Made));
    }

    [Fact]
    public void What_was_not_done_stays_on_its_day_and_is_made_anew_once()
    {
        var first = Open([], _monday, Routine(1, "run", "daily"));
        var second = Open([first.Opened], _tuesday, Routine(1, "run", "daily"));

        Assert.Equal(0, Assert.Single(second.Opened.Tasks).Slips);
        Assert.Equal(TaskState.Left, Assert.Single(second.Earlier[0].Tasks).State);
        Assert.Equal(1, second.Receipt!.Count(MoveKind.Expired));
        Assert.Empty(Open([first.Opened], _tuesday).Opened.Tasks);
        Assert.DoesNotContain(Open([first.Opened], _tuesday, CarryPolicy.Ask).Earlier[0].Tasks, task => task.IsLive);
    }

    [Fact]
    public void The_same_text_from_all_three_sources_is_one_task_that_is_somebodys_own()
    {
        var day = new Day(_monday) { Tasks = TaskList.Of([Task(1, "run") with { Slips = 2 }]), Tomorrow = TaskList.Of([Task(2, "**Run**")]) };

        var result = Open([day], _tuesday, Routine(1, "RUN", "daily"));
        var next = Open([.. result.Earlier, result.Opened], _tuesday.AddDays(1));

        Assert.Equal(("**Run**", 3, null), (Assert.Single(result.Opened.Tasks).Text, result.Opened.Tasks[0].Slips, result.Opened.Tasks[0].Routine));
        Assert.Equal("**Run**", Assert.Single(next.Opened.Tasks).Text);
    }

    [Fact]
    public void A_carried_task_and_a_routine_of_the_same_text_are_one()
    {
        var day = new Day(_monday) { Tasks = TaskList.Of([Task(1, "run") with { Remark = "slowly" }]) };

        var merged = Assert.Single(Open([day], _tuesday, Routine(1, "run", "daily")).Opened.Tasks);

        Assert.Equal(("slowly", null), (merged.Remark, merged.Routine));
    }

    [Fact]
    public void Work_below_one_goes_on_below_the_new_one_or_below_a_plain_parent()
    {
        var made = Task(1, "run") with { Routine = new RoutineId(1) };
        var day = new Day(_monday) { Tasks = TaskList.Of([made, Task(2, "find the shoes") with { Depth = 1 }]) };

        foreach (var routines in new Routine[][] { [Routine(1, "run", "daily")], [] })
        {
            var result = Open([day], _tuesday, routines);

            Assert.Equal([("run", 0), ("find the shoes", 1)], result.Opened.Tasks.Select(task => (task.Text, task.Depth)));
            Assert.Equal([TaskState.Left, TaskState.Carried], result.Earlier[0].Tasks.Select(task => task.State));
            Assert.Equal(routines.Length > 0, result.Opened.Tasks[0].Routine is not null);
        }
    }

    [Fact]
    public void One_that_was_put_on_the_tomorrow_list_comes_as_planned()
    {
        var day = new Day(_monday) { Tomorrow = TaskList.Of([Task(1, "run") with { Routine = new RoutineId(1) }]) };

        Assert.Null(Assert.Single(Open([day], _tuesday).Opened.Tasks).Routine);
    }

    [Fact]
    public void A_full_day_takes_no_routines()
    {
        var day = new Day(_monday) { Tomorrow = TaskList.Of(Enumerable.Range(1, 50).Select(number => Task(number, $"t{number}"))) };

        Assert.Equal(50, Open([day], _tuesday, Routine(1, "run", "daily")).Opened.Tasks.Count);
    }

    [Fact]
    public void Taking_the_roll_forward_back_leaves_todays_routines()
    {
        var day = new Day(_monday) { Tasks = TaskList.Of([Task(1, "a")]), Tomorrow = TaskList.Of([Task(2, "read")]) };
        var result = Open([day], _tuesday, Routine(1, "run", "daily"), Routine(2, "read", "daily"));

        var back = RollBack.Undo(result.Receipt!, result.Opened.Tasks, result.Earlier, result.Opened, TaskList.Empty);

        Assert.Equal(["read", "run"], back.Open.Tasks.Select(task => task.Text));
        Assert.Empty(back.Kept);
        Assert.Equal(1, back.Back);
    }

    [Fact]
    public void One_left_on_yesterday_can_still_be_ticked_there()
    {
        var yesterday = new Day(_monday) { Tasks = TaskList.Of([Task(1, "run") with { Routine = new RoutineId(1), State = TaskState.Left }]) };

        var late = LateTicks.Tick(yesterday, new Day(_tuesday), [(new TaskId(1), true)], DateTimeOffset.UnixEpoch);

        Assert.True(late.Day.Tasks[0].IsDone);
    }

    private static RollForwardResult Open(IReadOnlyList<Day> earlier, DateOnly on, params Routine[] routines) => Open(earlier, on, CarryPolicy.Carry, routines);

    private static RollForwardResult Open(IReadOnlyList<Day> earlier, DateOnly on, CarryPolicy policy, params Routine[] routines) => RollForward.Open(
        RollForwardTests.Request(earlier, on, policy) with
        {
            Routines = routines,
            NextId = new TaskId(100 * (on.DayNumber % 100)),
        });

    private static Routine Routine(int id, string text, string days, Slot? slot = null) =>
        new(new RoutineId(id), text, WeekdayWords.TryParse(days, out var read) ? read : throw new FormatException(days), slot);

    private static StudyTask Task(int id, string text) => new(new TaskId(id), text) { Slot = Slot.Morning };
}
