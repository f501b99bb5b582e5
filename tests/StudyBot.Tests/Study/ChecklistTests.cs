using CsCheck;
using StudyBot.Study;
using static StudyBot.Tests.Study.TaskListTextTests;

namespace StudyBot.Tests.Study;

public sealed class ChecklistTests
{
    private static readonly DateTimeOffset _at = new(2026, 3, 3, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    // A parent takes all below it along; the last child never ticks its parent.
    [InlineData("", "+1", "1 2 3 4")]
    [InlineData("", "+2", "2 3")]
    [InlineData("", "+3 +4", "3 4")]
    // A child opened again opens all above it, and nothing beside or below.
    [InlineData("1 2 3 4", "-3", "4")]
    [InlineData("1 2 3 4", "-2", "3 4")]
    [InlineData("1 2 3 4", "-1", "2 3 4")]
    // Parents first, then what was said of the children, in whatever order it came.
    [InlineData("", "-3 +1", "4")]
    [InlineData("1 2 3 4", "+3 -1 -2", "3 4")]
    // Of another list, or not there: nothing.
    [InlineData("5", "+5 +99", "5")]
    public void A_tick_goes_down_and_an_opening_goes_up(string before, string changes, string after)
    {
        var day = new Day(new DateOnly(2026, 3, 3)) { Tasks = ListOf("a", "-b", "--c", "-d", "e") };
        day = day with { Tasks = TaskList.Of(day.Tasks.Select(task => Ids(before).Contains(task.Id.Value) ? task with { State = TaskState.Done } : task)) };

        var result = Checklist.Tick(day, [.. changes.Split(' ').Select(change => (new TaskId(Ids(change[1..])[0]), change[0] == '+'))], _at);

        Assert.Equal(Ids(after), result.Day.Tasks.Where(task => task.IsDone).Select(task => task.Id.Value));
        Assert.Equal(result.Day.Tasks.Where(task => day.Tasks.Find(task.Id) != task), result.Changed);
        Assert.All(result.Changed, task => Assert.Equal(task.IsDone ? _at : null, task.DoneAt));
    }

    [Fact]
    public void What_was_carried_is_not_ticked_and_what_was_left_can_still_be_done()
    {
        var day = new Day(new DateOnly(2026, 3, 3))
        {
            Tasks = TaskList.Of([new(new(1), "a") { State = TaskState.Carried }, new(new(2), "b") { Depth = 1, State = TaskState.Left }]),
        };

        Assert.Same(day, Checklist.Tick(day, [(new TaskId(1), false), (new TaskId(2), false)], _at).Day);
        Assert.Equal(
            [TaskState.Carried, TaskState.Done],
            Checklist.Tick(day, [(new TaskId(1), true), (new TaskId(2), true)], _at).Day.Tasks.Select(task => task.State));
    }

    [Fact]
    public void A_parent_with_an_open_child_is_open_whatever_is_ticked() =>
        Gen.Select(StudyGen.Day(), Gen.Select(Gen.Int[1, 15], Gen.Bool).List[0, 8]).Sample((day, changes) =>
        {
            var after = Checklist.Tick(day, [.. changes.Select(change => (new TaskId(change.Item1), change.Item2))], _at).Day;
            return ParentsAreOpenAboveOpenChildren(after.Tasks)
                && after.Tasks.Select(task => task with { State = TaskState.Open, DoneAt = null })
                    .SequenceEqual(day.Tasks.Select(task => task with { State = TaskState.Open, DoneAt = null }));
        });

    [Theory]
    [InlineData(false, null, "a|-b|new|-sub|/c")]
    [InlineData(true, null, "a|-b|/c|new|-sub")]
    [InlineData(true, 1, "a|-b|-new|--sub|/c")]
    public void Lines_are_added_at_the_end_of_their_slot_or_parent(bool isAfternoon, int? under, string expected)
    {
        var slot = isAfternoon ? Slot.Afternoon : Slot.Morning;
        var day = new Day(new DateOnly(2026, 3, 3)) { Tasks = ListOf("a", "-b", "/c") };

        var added = Assert.IsType<AddTask.Added>(Add(day, [new("new", 0), new("sub", 1)], slot, under));

        var afternoon = added.Day.Tasks.First(task => task.Slot == Slot.Afternoon);
        Assert.Equal(expected, string.Join('|', added.Day.Tasks.Select(task => (task == afternoon ? "/" : "") + new string('-', task.Depth) + task.Text)));
        Assert.Equal(["new", "sub"], added.Tasks.Select(task => task.Text));
        Assert.All(added.Tasks, task => Assert.Equal(under is null ? slot : Slot.Morning, task.Slot));
    }

    [Fact]
    public void A_line_below_a_done_parent_opens_it()
    {
        var day = new Day(new DateOnly(2026, 3, 3)) { Tasks = TaskList.Of([new(new(1), "a") { Slot = Slot.Morning, State = TaskState.Done, DoneAt = _at }]) };

        var added = Assert.IsType<AddTask.Added>(Add(day, [new("b", 0)], Slot.Morning, 1));

        Assert.All(added.Day.Tasks, task => Assert.True(task.IsLive));
    }

    [Fact]
    public void What_cannot_be_added_is_refused_whole()
    {
        var full = new Day(new DateOnly(2026, 3, 3)) { Tasks = ListOf([.. Enumerable.Repeat("a", 49)]) };
        var deep = new Day(new DateOnly(2026, 3, 3)) { Tasks = ListOf("a", "-b", "--c") };

        Assert.IsType<AddTask.Added>(Add(full, [new("b", 0)], Slot.Morning));
        Assert.Equal(new AddTask.DayIsFull(50), Add(full, [new("b", 0), new("c", 0)], Slot.Morning));
        Assert.Equal(new AddTask.TooLong(new string('a', 301), 300), Add(deep, [new(new string('a', 301), 0)], Slot.Morning));
        Assert.Equal(new AddTask.TooDeep("d", 3), Add(deep, [new("d", 0)], Slot.Morning, 3));
        Assert.Equal(new AddTask.Empty(), Add(deep, [], Slot.Morning));
        Assert.Equal(new AddTask.Empty(), Add(deep, [new("\u200B", 0)], Slot.Morning));
        Assert.Equal(new AddTask.NoSuchTask(new TaskId(9)), Add(deep, [new("d", 0)], Slot.Morning, 9));
    }

    [Fact]
    public void On_the_tomorrow_list_what_has_no_slot_stands_first()
    {
        var id = 10;
        var day = new Day(new DateOnly(2026, 3, 3)) { Tomorrow = ListOf("a") };

        var added = Assert.IsType<AddTask.Added>(Checklist.AddForTomorrow(day, [new("b", 0)], slot: null, under: null, () => new(id++)));

        Assert.Equal(["b", "a"], added.Day.Tomorrow.Select(task => task.Text));
        Assert.Empty(added.Day.Tasks);
    }

    [Fact]
    public void Every_line_counts_for_the_day_it_was_planned_on()
    {
        var day = new Day(new DateOnly(2026, 3, 3)) { Tasks = ListOf("a", "-b", "c", "/d") };
        day = day with { Tasks = TaskList.Of(day.Tasks.Select((task, index) => task with { State = (TaskState)(index % 3) })) };

        Assert.Equal(new Progress(1, 3), Checklist.ProgressOf(day, Slot.Morning));
        Assert.Equal(new Progress(0, 1), Checklist.ProgressOf(day, Slot.Afternoon));
        Assert.Equal(new Progress(1, 4), Checklist.ProgressOf(day));
    }

    [Fact]
    public void A_text_is_neither_empty_nor_too_long()
    {
        Assert.Null(TextLimits.CheckTask(new string('a', 300)));
        Assert.Equal(new TextProblem.TooLong(302, 300), TextLimits.CheckTask(string.Concat(Enumerable.Repeat("🌱", 151))));
        Assert.Equal(new TextProblem.TooLong(4001, 4000), TextLimits.CheckPage(new string('a', 4001)));
        Assert.All(["", " \n\t", "\u200B\u200F", "\uFE0F"], text => Assert.Equal(new TextProblem.Empty(), TextLimits.CheckPage(text)));
    }

    internal static bool ParentsAreOpenAboveOpenChildren(TaskList list) => TaskNode.Read(list).TrueForAll(Holds);

    private static bool Holds(TaskNode node) => !(node.Task.IsDone && node.HasWork) && node.Children.TrueForAll(Holds);

    private static AddTask Add(Day day, IReadOnlyList<TaskLine> lines, Slot slot, int? under = null)
    {
        var id = 100;
        return Checklist.Add(day, lines, slot, under is { } parent ? new TaskId(parent) : null, () => new(id++));
    }

    private static List<int> Ids(string ids) =>
        [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
}
