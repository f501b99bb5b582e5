using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Yesterday holds a (1), its sub-tasks b (2) and c (3), and d (4); rolled forward, their copies are 101 to 104.</summary>
public sealed class LateTicksTests
{
    private static readonly DateOnly _yesterday = new(2026, 3, 2);
    private static readonly DateOnly _today = new(2026, 3, 3);
    private static readonly DateTimeOffset _at = new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_untouched_copy_goes_back_with_all_below_it()
    {
        var (day, open) = RolledForward();

        var late = LateTicks.Tick(day, open, [(new(1), true)], _at);

        Assert.Equal("a:Done b:Done c:Done d:Carried", Show(late.Day.Tasks));
        Assert.Equal("d:Open", Show(late.OpenDay.Tasks));
        Assert.Equal([1, 2, 3], late.Changed.Select(task => task.Id.Value));
        Assert.All(late.Changed, task => Assert.Equal((_at, null), (task.DoneAt!.Value, task.CarriedTo)));
        Assert.Empty(late.Kept);
    }

    [Fact]
    public void A_sub_task_goes_back_alone_and_its_parent_stays_carried()
    {
        var (day, open) = RolledForward();

        var late = LateTicks.Tick(day, open, [(new(2), true)], _at);

        Assert.Equal("a:Carried b:Done c:Carried d:Carried", Show(late.Day.Tasks));
        Assert.Equal("a:Open c:Open d:Open", Show(late.OpenDay.Tasks));
    }

    [Fact]
    public void All_of_a_branch_ticked_at_once_is_done_once()
    {
        var (day, open) = RolledForward();

        var late = LateTicks.Tick(day, open, [(new(3), true), (new(1), true), (new(2), true)], _at);

        Assert.Equal("a:Done b:Done c:Done d:Carried", Show(late.Day.Tasks));
        Assert.Equal(3, late.Changed.Count);
    }

    public static TheoryData<string, string> Touched => new()
    {
        { "ticked", nameof(TaskState.Done) },
        { "remarked", "remark" },
        { "edited", "text" },
    };

    [Theory]
    [MemberData(nameof(Touched))]
    public void A_copy_that_was_worked_on_stays_and_is_named(string how, string what)
    {
        var (day, open) = RolledForward();
        open = Change(open, 104, task => what switch
        {
            "remark" => task with { Remark = "half of it" },
            "text" => task with { Text = "d, the first half" },
            _ => task with { State = TaskState.Done },
        });

        var late = LateTicks.Tick(day, open, [(new(4), true)], _at);

        Assert.Equal((day, open), (late.Day, late.OpenDay));
        Assert.True(late.Kept is [{ Text: "d" }], how);
    }

    [Fact]
    public void Work_on_a_sub_task_keeps_the_whole_branch()
    {
        var (day, open) = RolledForward();
        open = Checklist.Tick(open, [(new(103), true)], _at).Day;

        var late = LateTicks.Tick(day, open, [(new(1), true), (new(4), true)], _at);

        Assert.Equal("a:Carried b:Carried c:Carried d:Done", Show(late.Day.Tasks));
        Assert.Equal("a:Open b:Open c:Done", Show(late.OpenDay.Tasks));
        Assert.Equal(["a"], late.Kept.Select(task => task.Text));
    }

    [Fact]
    public void A_copy_split_into_sub_tasks_stays()
    {
        var (day, open) = RolledForward();
        open = open with { Tasks = TaskList.Of(open.Tasks.Append(new StudyTask(new(200), "first half") { Depth = 1, Slot = Slot.Morning })) };

        Assert.Equal(["d"], LateTicks.Tick(day, open, [(new(4), true)], _at).Kept.Select(task => task.Text));
    }

    [Fact]
    public void A_copy_kept_for_later_stays_there()
    {
        var (day, open) = RolledForward();
        var copy = open.Tasks.Single(task => task.Text == "d");
        open = open with { Tasks = TaskList.Of(open.Tasks.Where(task => task != copy)) };

        var late = LateTicks.Tick(day, open, TaskList.Of([copy]), [(new(4), true)], _at);

        Assert.Equal(["d"], late.Kept.Select(task => task.Text));
        Assert.Equal(day, late.Day);
    }

    [Fact]
    public void A_copy_put_on_the_tomorrow_list_stays_there()
    {
        var (day, open) = RolledForward();
        var copy = open.Tasks.Find(new(104))!;
        open = open with { Tasks = TaskList.Of(open.Tasks.Where(task => task != copy)), Tomorrow = TaskList.Of([copy]) };

        var late = LateTicks.Tick(day, open, [(new(4), true)], _at);

        Assert.Equal((day, open), (late.Day, late.OpenDay));
        Assert.Equal(["d"], late.Kept.Select(task => task.Text));
    }

    [Fact]
    public void A_branch_taken_apart_today_is_not_taken_apart_further()
    {
        var (day, open) = RolledForward();
        open = open with { Tasks = TaskList.Of([open.Tasks[0], open.Tasks[1], open.Tasks[2] with { Depth = 0 }, open.Tasks[3]]) };

        var late = LateTicks.Tick(day, open, [(new(1), true)], _at);

        Assert.Equal((day, open), (late.Day, late.OpenDay));
        Assert.Equal(["a"], late.Kept.Select(task => task.Text));
    }

    [Fact]
    public void A_copy_taken_out_of_today_is_simply_done_yesterday()
    {
        var (day, open) = RolledForward();
        open = open with { Tasks = TaskList.Of(open.Tasks.Where(task => task.Text != "d")) };

        var late = LateTicks.Tick(day, open, [(new(4), true)], _at);

        Assert.Equal("a:Carried b:Carried c:Carried d:Done", Show(late.Day.Tasks));
        Assert.Equal(open, late.OpenDay);
    }

    [Fact]
    public void A_line_that_also_stood_on_the_tomorrow_list_stays_for_today()
    {
        var yesterday = new Day(_yesterday)
        {
            Tasks = TaskList.Of([new(new(1), "a") { Slot = Slot.Morning }]),
            Tomorrow = TaskList.Of([new(new(2), "**A**")]),
        };
        var (day, open) = Open(yesterday);
        Assert.Equal("**A**:Open", Show(open.Tasks));

        var late = LateTicks.Tick(day, open, [(new(1), true)], _at);

        Assert.Equal(open, late.OpenDay);
        Assert.Equal(["a"], late.Kept.Select(task => task.Text));
    }

    [Fact]
    public void Equal_tasks_on_purpose_go_back_one_by_one()
    {
        var (day, open) = Open(new Day(_yesterday)
        {
            Tasks = TaskList.Of([new(new(1), "a") { Slot = Slot.Morning }, new(new(2), "a") { Slot = Slot.Morning }]),
        });

        var late = LateTicks.Tick(day, open, [(new(2), true)], _at);

        Assert.Equal("a:Carried a:Done", Show(late.Day.Tasks));
        Assert.Equal(new TaskId(1), Assert.Single(late.OpenDay.Tasks).Origin);
    }

    [Fact]
    public void What_never_moved_is_ticked_as_on_its_day()
    {
        var (day, open) = RolledForward();
        day = Change(day, 4, task => task with { State = TaskState.Open, CarriedTo = null });

        var late = LateTicks.Tick(day, open with { Tasks = TaskList.Empty }, [(new(4), true), (new(99), true)], _at);

        Assert.Equal("a:Carried b:Carried c:Carried d:Done", Show(late.Day.Tasks));
    }

    private static (Day Day, Day Open) RolledForward() => Open(new Day(_yesterday)
    {
        Tasks = TaskList.Of(
        [
            new(new(1), "a") { Slot = Slot.Morning },
            new(new(2), "b") { Slot = Slot.Morning, Depth = 1 },
            new(new(3), "c") { Slot = Slot.Morning, Depth = 1 },
            new(new(4), "d") { Slot = Slot.Morning, Remark = "a remark that travels along" },
        ]),
    });

    private static (Day Day, Day Open) Open(Day yesterday)
    {
        var result = RollForward.Open(new RollForwardRequest([yesterday], _today, _at, CarryPolicy.Carry, (_, _) => null, new TaskId(101)));
        return (result.Earlier[0], result.Opened);
    }

    private static Day Change(Day day, int id, Func<StudyTask, StudyTask> change) =>
        day with { Tasks = TaskList.Of(day.Tasks.Select(task => task.Id.Value == id ? change(task) : task)) };

    private static string Show(TaskList tasks) => string.Join(' ', tasks.Select(task => $"{task.Text}:{task.State}"));
}
