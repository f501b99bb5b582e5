using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Yesterday holds a (1) with its sub-task b (2), c (3) and, for today, d (4) and c (5); their copies are 101 and following.</summary>
public sealed class RollBackTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    private static readonly Day _yesterday = new(new DateOnly(2026, 3, 2))
    {
        Tasks = TaskList.Of([Task(1, "a"), Task(2, "b") with { Depth = 1 }, Task(3, "c") with { Remark = "메모" }]),
        Tomorrow = TaskList.Of([Task(4, "d") with { Slot = null }, Task(5, "c") with { Slot = null }]),
    };

    private static readonly RollForwardResult _opened = RollForward.Open(RollForwardTests.Request([_yesterday], _today));

    [Fact]
    public void What_was_not_touched_goes_back_and_waits_where_it_was()
    {
        var back = Undo(_opened.Opened);

        Assert.Empty(back.Open.Tasks);
        Assert.Equal(4, back.Back);
        Assert.Empty(back.Kept);
        Assert.Equal(_yesterday, back.Earlier[0]);
    }

    [Fact]
    public void Doing_it_twice_changes_nothing()
    {
        var once = Undo(_opened.Opened);
        var twice = RollBack.Undo(_opened.Receipt!, _opened.Opened.Tasks, once.Earlier, once.Open, TaskList.Empty);

        Assert.Equal((0, once.Open, once.Earlier[0]), (twice.Back, twice.Open, twice.Earlier[0]));
    }

    public static TheoryData<string> Touches => ["ticked", "remarked", "reworded", "moved to the afternoon", "below it", "nested", "for tomorrow", "for later"];

    [Theory]
    [MemberData(nameof(Touches))]
    public void What_was_worked_on_stays_whole_and_is_named(string how)
    {
        var b = _opened.Opened.Tasks.Single(task => task.Text == "b");
        var a = _opened.Opened.Tasks.Single(task => task.Text == "a");
        var tasks = _opened.Opened.Tasks.ToList();
        var at = tasks.IndexOf(b);
        var (tomorrow, later) = (TaskList.Empty, TaskList.Empty);
        switch (how)
        {
            case "ticked":
                tasks[at] = b with { State = TaskState.Done, DoneAt = DateTimeOffset.UnixEpoch };
                break;
            case "remarked":
                tasks[at] = b with { Remark = "반쯤" };
                break;
            case "reworded":
                tasks[at] = b with { Text = "bb" };
                break;
            case "moved to the afternoon":
                tasks[at] = b with { Slot = Slot.Afternoon };
                break;
            case "below it":
                tasks.Insert(at + 1, Task(900, "new") with { Depth = 2 });
                break;
            case "nested":
                tasks.Insert(at - 1, Task(900, "new"));
                tasks[at] = a with { Depth = 1 };
                tasks[at + 1] = b with { Depth = 2 };
                break;
            case "for tomorrow":
                tasks.Remove(a);
                tasks.Remove(b);
                tomorrow = TaskList.Of([a, b]);
                break;
            case "for later":
                tasks.Remove(a);
                tasks.Remove(b);
                later = TaskList.Of([a, b]);
                break;
        }

        var back = Undo(_opened.Opened with { Tasks = TaskList.Of(tasks), Tomorrow = tomorrow }, later);

        Assert.Equal(2, back.Back);
        Assert.Contains(back.Open.Tasks.Concat(back.Open.Tomorrow).Concat(later), task => task.Id == b.Id);
        Assert.All(back.Earlier[0].Tasks.Take(2), task => Assert.Equal(TaskState.Carried, task.State));
        Assert.Equal(how == "nested" ? [] : ["a"], back.Kept.Select(task => task.Text));
        Assert.True(back.Earlier[0].Tasks[2].IsLive);
    }

    [Fact]
    public void What_was_dropped_or_done_yesterday_after_all_does_not_come_back()
    {
        var dropped = _opened.Opened with { Tasks = TaskList.Of(_opened.Opened.Tasks.Where(task => task.Text != "d")) };
        var late = LateTicks.Tick(_opened.Earlier[0], dropped, [(new TaskId(2), true)], DateTimeOffset.UnixEpoch);

        var back = RollBack.Undo(_opened.Receipt!, _opened.Opened.Tasks, [late.Day], late.OpenDay, TaskList.Empty);

        Assert.Empty(back.Open.Tasks);
        Assert.Equal([TaskState.Open, TaskState.Done, TaskState.Open], back.Earlier[0].Tasks.Select(task => task.State));
        Assert.Equal([TaskState.Carried, TaskState.Open], back.Earlier[0].Tomorrow.Select(task => task.State));
    }

    private static RollBackResult Undo(Day open, TaskList? later = null) =>
        RollBack.Undo(_opened.Receipt!, _opened.Opened.Tasks, _opened.Earlier, open, later ?? TaskList.Empty);

    private static StudyTask Task(int id, string text) => new(new TaskId(id), text) { Slot = Slot.Morning };
}
