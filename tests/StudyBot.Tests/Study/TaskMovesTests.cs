using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.TaskListTextTests;

namespace StudyBot.Tests.Study;

/// <summary>Today: a (1) with b (2) and c (3), d (4), and e (5) in the afternoon; tomorrow x (11); later y (21).</summary>
public sealed class TaskMovesTests
{
    private static readonly DateOnly _on = new(2026, 3, 3);

    [Theory]
    // Before another task, as its sibling, in its half of the day.
    [InlineData(4, "before 1", "d|a|-b|-c|/e")]
    [InlineData(4, "before 3", "a|-b|-d|-c|/e")]
    [InlineData(1, "before 5", "d|/a|/-b|/-c|/e")]
    [InlineData(3, "before 2", "a|-c|-b|d|/e")]
    // To the other half: a sub-task leaves its parent.
    [InlineData(1, "afternoon", "d|/e|/a|/-b|/-c")]
    [InlineData(3, "afternoon", "a|-b|d|/e|/c")]
    [InlineData(5, "morning", "a|-b|-c|d|e")]
    public void On_one_list_a_task_goes_with_all_below_it(int id, string to, string expected)
    {
        var moved = Assert.IsType<EditTask.Done>(Move(Lists(), id, Read(to)));

        Assert.Equal(expected, Show(moved.Lists.Today));
        Assert.Equal(Lists().Today.Count, moved.Lists.Today.Count);
    }

    [Fact]
    public void To_tomorrow_it_takes_its_half_of_the_day_along_and_has_slipped_once()
    {
        var moved = Assert.IsType<EditTask.Done>(Move(Lists(), 5, new TaskMoveTo(TaskPlace.Tomorrow)));

        Assert.Equal("x|/e", Show(moved.Lists.Tomorrow));
        Assert.Equal((1, _on), (moved.Task.Slips, moved.Task.FirstOn!.Value));

        // Brought back on the same day it never slipped at all.
        var back = Assert.IsType<EditTask.Done>(Move(moved.Lists, 5, new TaskMoveTo(TaskPlace.Today)));
        Assert.Equal(Lists(), back.Lists);
    }

    [Fact]
    public void What_is_done_below_it_stays_on_the_day_it_was_done()
    {
        var lists = Ticked(Lists(), 2);

        var moved = Assert.IsType<EditTask.Done>(Move(lists, 1, new TaskMoveTo(TaskPlace.Tomorrow)));

        Assert.Equal("b|d|/e", Show(moved.Lists.Today));
        Assert.Equal("x|a|-c", Show(moved.Lists.Tomorrow));
        Assert.Equal(2, moved.Lines);
        Assert.True(moved.Lists.Today[0].IsDone);
    }

    [Fact]
    public void A_date_is_kept_with_every_line_that_waits_and_goes_when_it_no_longer_waits()
    {
        var date = _on.AddDays(7);
        var waiting = Assert.IsType<EditTask.Done>(Move(Lists(), 1, new TaskMoveTo(TaskPlace.Later, date)));
        Assert.All(waiting.Lists.Later.Where(task => task.Text != "y"), task => Assert.Equal(date, task.WaitsFor));

        var someDay = Assert.IsType<EditTask.Done>(Move(waiting.Lists, 1, new TaskMoveTo(TaskPlace.Later)));
        Assert.All(someDay.Lists.Later, task => Assert.Null(task.WaitsFor));
        Assert.IsType<EditTask.Unchanged>(Move(someDay.Lists, 1, new TaskMoveTo(TaskPlace.Later)));

        var today = Assert.IsType<EditTask.Done>(Move(waiting.Lists, 1, new TaskMoveTo(TaskPlace.Today)));
        Assert.All(today.Lists.Today, task => Assert.Null(task.WaitsFor));
    }

    [Fact]
    public void Without_a_half_of_the_day_it_comes_in_the_morning()
    {
        var moved = Assert.IsType<EditTask.Done>(Move(Lists(), 21, new TaskMoveTo(TaskPlace.Today)));
        Assert.Equal(Slot.Morning, moved.Task.Slot);
    }

    [Fact]
    public void Below_a_done_parent_an_open_task_opens_it()
    {
        var moved = Assert.IsType<EditTask.Done>(Move(Ticked(Lists(), 1, 2, 3), 4, Read("before 3")));
        Assert.True(moved.Lists.Today.Find(new TaskId(1))!.IsLive);
    }

    [Fact]
    public void What_cannot_be_moved_is_refused()
    {
        var lists = Lists();
        var full = lists with { Tomorrow = TaskList.Of(Enumerable.Range(0, 50).Select(index => new StudyTask(new(100 + index), "z"))) };
        var deep = lists with { Today = ListOf("a", "-b", "--c", "d", "-e") };

        Assert.Equal(new EditTask.Full(TaskPlace.Tomorrow, 50), Move(full, 4, new TaskMoveTo(TaskPlace.Tomorrow)));
        Assert.Equal(new EditTask.TooDeep(3), Move(deep, 4, Read("before 3")));
        Assert.IsType<EditTask.IsDone>(Move(Ticked(lists, 4), 4, new TaskMoveTo(TaskPlace.Tomorrow)));
        Assert.IsType<EditTask.Done>(Move(Ticked(lists, 4), 4, Read("before 1")));
        Assert.IsType<EditTask.IntoItself>(Move(lists, 1, Read("before 2")));
        Assert.IsType<EditTask.IntoItself>(Move(lists, 1, Read("before 1")));
        Assert.IsType<EditTask.NotThere>(Move(lists, 1, new TaskMoveTo(TaskPlace.Later, Before: new TaskId(4))));
        Assert.IsType<EditTask.Gone>(Move(lists, 99, new TaskMoveTo(TaskPlace.Tomorrow)));
        Assert.IsType<EditTask.Gone>(Move(lists, 1, Read("before 99")));
        Assert.IsType<EditTask.Unchanged>(Move(lists, 3, new TaskMoveTo(TaskPlace.Today)));
        Assert.IsType<EditTask.Unchanged>(Move(lists, 2, Read("before 3")));
    }

    [Fact]
    public void One_of_another_list_that_was_done_today_stands_done_on_todays()
    {
        var done = Assert.IsType<EditTask.Done>(TaskEdits.Finish(Lists(), new TaskId(11), _on, DateTimeOffset.UnixEpoch));
        Assert.True(done.Task.IsDone);
        Assert.Empty(done.Lists.Tomorrow);
        Assert.Equal("a|-b|-c|d|x|/e", Show(done.Lists.Today));
    }

    [Fact]
    public void Whatever_is_moved_nothing_is_lost_doubled_or_torn_apart() =>
        Gen.Select(StudyGen.Day(), StudyGen.List(10, withSlots: true, firstId: 201), Gen.Select(Gen.Int[1, 220], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 220]).List[1, 6])
            .Sample((day, later, moves) =>
            {
                var lists = new TaskLists(day.Tasks, day.Tomorrow, later);
                foreach (var (id, place, slot, before) in moves)
                {
                    var to = new TaskMoveTo(
                        place == 0 ? null : (TaskPlace)(place - 1), null, slot == 0 ? null : (Slot)(slot - 1), before == 0 ? null : new TaskId(before));
                    if (Move(lists, id, to) is not EditTask.Done moved)
                    {
                        continue;
                    }

                    Assert.Equal(Ids(lists), Ids(moved.Lists));
                    Assert.All(Enum.GetValues<TaskPlace>(), at =>
                    {
                        Assert.True(IsTree(moved.Lists[at]));
                        Assert.True(ChecklistTests.ParentsAreOpenAboveOpenChildren(moved.Lists[at]));
                    });
                    Assert.DoesNotContain(moved.Lists.Today, task => task.Slot is null);
                    lists = moved.Lists;
                }
            });

    internal static bool IsTree(TaskList list) =>
        list.Select((task, index) => task.Depth <= (index == 0 ? 0 : list[index - 1].Depth + 1) && task.Depth < Limits.Levels).All(fits => fits);

    internal static string Show(TaskList list) =>
        string.Join('|', list.Select(task => (task.Slot == Slot.Afternoon ? "/" : "") + new string('-', task.Depth) + task.Text));

    internal static TaskLists Lists() => new(
        ListOf("a", "-b", "-c", "d", "/e"),
        TaskList.Of([new(new(11), "x") { Slot = Slot.Morning }]),
        TaskList.Of([new(new(21), "y")]));

    private static List<(int Id, string Text)> Ids(TaskLists lists) =>
        [.. TaskListsOf(lists).Select(task => (task.Id.Value, task.Text)).Order()];

    private static IEnumerable<StudyTask> TaskListsOf(TaskLists lists) => lists.Today.Concat(lists.Tomorrow).Concat(lists.Later);

    private static EditTask Move(TaskLists lists, int id, TaskMoveTo to) => TaskMoves.Move(lists, new TaskId(id), to, _on);

    private static TaskLists Ticked(TaskLists lists, params int[] ids) => lists with
    {
        Today = TaskList.Of(lists.Today.Select(task => ids.Contains(task.Id.Value) ? task with { State = TaskState.Done } : task)),
    };

    private static TaskMoveTo Read(string to) => to.Split(' ') switch
    {
        ["before", var id] => new TaskMoveTo(Before: new TaskId(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))),
        ["afternoon"] => new TaskMoveTo(Slot: Slot.Afternoon),
        _ => new TaskMoveTo(Slot: Slot.Morning),
    };
}
