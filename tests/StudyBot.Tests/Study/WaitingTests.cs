using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class WaitingTests
{
    private static readonly DateOnly _day = new(2026, 3, 3);

    [Fact]
    public void What_is_due_goes_with_all_below_it_and_the_earliest_first()
    {
        TaskList later = TaskList.Of(
        [
            Task(1, "some day", 0, null), Task(2, "b", 0, 2), Task(3, "b's", 1, 2), Task(4, "a", 0, 1), Task(5, "next week", 0, 7),
        ]);

        var (due, waiting) = Waiting.Take(later, _day.AddDays(2));

        Assert.Equal(["a", "b", "b's"], due.Select(task => task.Text));
        Assert.All(due, task => Assert.Null(task.WaitsFor));
        Assert.Equal(["some day", "next week"], waiting.Select(task => task.Text));
    }

    [Fact]
    public void Whatever_waits_is_on_one_side_or_the_other() =>
        Gen.Select(StudyGen.List(12, withSlots: true), Gen.Int[-1, 5].Array[12], Gen.Int[0, 6]).Sample((list, days, upTo) =>
        {
            var later = TaskList.Of(list.Select((task, index) => task with { WaitsFor = days[index] < 0 ? null : _day.AddDays(days[index]) }));
            var (due, waiting) = Waiting.Take(later, _day.AddDays(upTo));

            Assert.Equal(later.Select(task => task.Id.Value).Order(), due.Concat(waiting).Select(task => task.Id.Value).Order());
            Assert.True(TaskMovesTests.IsTree(due) && TaskMovesTests.IsTree(waiting));
            Assert.DoesNotContain(TaskNode.Read(waiting), root => root.Task.WaitsFor <= _day.AddDays(upTo));
            Assert.Equal((TaskList.Empty, waiting), Waiting.Take(waiting, _day.AddDays(upTo)));
        });

    private static StudyTask Task(int id, string text, int depth, int? days) =>
        new(new(id), text) { Depth = depth, WaitsFor = days is { } ahead ? _day.AddDays(ahead) : null };
}
