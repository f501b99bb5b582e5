using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>After three or more silent days: nothing unfinished moves unasked, and the answer loses nothing.</summary>
public sealed class TakeUpTests
{
    private static readonly DateOnly _left = new(2026, 3, 2);
    private static readonly DateOnly _back = new(2026, 3, 9);

    private static readonly Day _old = new(_left)
    {
        Tasks = TaskList.Of([Task(1, "읽기"), Task(2, "요약", depth: 1), Task(3, "운동") with { State = TaskState.Done }, Task(4, "청소")]),
        Tomorrow = TaskList.Of([Task(5, "산책") with { Slot = null }]),
    };

    [Fact]
    public void What_is_held_waits_while_the_tomorrow_list_comes()
    {
        var result = Open();

        Assert.Equal(["산책"], result.Opened.Tasks.Select(task => task.Text));
        Assert.Equal(["읽기", "요약", "청소"], result.Earlier[0].Tasks.Where(task => task.IsLive).Select(task => task.Text));
        Assert.Equal(3, result.Receipt!.Count(MoveKind.Asked));
    }

    [Fact]
    public void What_is_held_waits_on_over_further_days_and_newer_work_is_carried()
    {
        var first = Open();
        var second = RollForward.Open(RollForwardTests.Request([.. first.Earlier, first.Opened], _back.AddDays(1)) with
        {
            NextId = first.NextId,
            HeldUntil = _left,
        });

        Assert.Equal(["산책"], second.Opened.Tasks.Select(task => task.Text));
        Assert.Equal(3, second.Earlier[0].Tasks.Count(task => task.IsLive));
    }

    [Fact]
    public void Taking_all_brings_it_in_behind_what_stands_there()
    {
        var result = TakeUp(_ => true);

        Assert.Equal(["산책", "읽기", "요약", "청소"], result.Opened.Tasks.Select(task => task.Text));
        Assert.DoesNotContain(result.Earlier[0].Tasks, task => task.IsLive);
        Assert.All(result.Opened.Tasks.Skip(1), task => Assert.Equal((1, _left), (task.Slips, task.FirstOn)));
    }

    [Fact]
    public void Choosing_leaves_the_rest_on_its_day()
    {
        var result = TakeUp(task => task.Text == "청소");

        Assert.Equal(["산책", "청소"], result.Opened.Tasks.Select(task => task.Text));
        Assert.Equal(["읽기", "요약"], result.Earlier[0].Tasks.Where(task => task.State == TaskState.Left).Select(task => task.Text));
    }

    [Fact]
    public void Starting_afresh_leaves_everything()
    {
        var opened = Open().Opened;
        var result = TakeUp(_ => false);

        Assert.Equal(opened, result.Opened);
        Assert.DoesNotContain(result.Earlier[0].Tasks, task => task.IsLive);
    }

    [Fact]
    public void What_was_written_again_meanwhile_is_one_task()
    {
        var first = Open();
        var open = first.Opened with { Tasks = TaskList.Of([.. first.Opened.Tasks, Task(900, "청소") with { Remark = "욕실부터" }]) };

        var result = RollForward.TakeUp(Request(first), open, _ => true);

        Assert.Equal(["산책", "청소", "읽기", "요약"], result.Opened.Tasks.Select(task => task.Text));
        Assert.Equal("욕실부터", result.Opened.Tasks.Find(new TaskId(900))!.Remark);
    }

    [Fact]
    public void Whatever_is_chosen_nothing_is_lost_or_doubled() => Gen.Select(
        StudyGen.Lines(40, withSlots: false), StudyGen.Lines(25, withSlots: false), Gen.Int[0, 3]).Sample((held, standing, chosen) =>
    {
        var number = 0;
        var day = new Day(_left) { Tasks = List(held) };
        var open = new Day(_back) { OpenedFrom = _left, Tasks = List(standing) };
        var request = RollForwardTests.Request([day], _back);

        var result = RollForward.TakeUp(request, open, task => task.Id.Value % 4 < chosen);

        // Each was taken up, left by choice, or waits because the day was full; what stood there stands there.
        Assert.Equal(day.Tasks.Count(task => task.IsLive), result.Receipt!.Moves.Count(move => move.Kind != MoveKind.CameAsParent));
        Assert.All(result.Receipt.Moves.Where(move => move.To is not null), move => Assert.NotNull(result.Opened.Tasks.Find(move.To!.Value)));
        Assert.All(open.Tasks, task => Assert.Equal(task.Text, result.Opened.Tasks.Find(task.Id)!.Text));
        Assert.Equal(result.Opened.Tasks.Count, result.Opened.Tasks.Select(task => task.Id).Distinct().Count());
        Assert.True(result.Opened.Tasks.Count <= Math.Max(Limits.TasksADay, open.Tasks.Count));

        TaskList List(IReadOnlyList<TaskLine> lines) => TaskList.Of(lines.Select(line =>
            new StudyTask(new TaskId(++number), line.Text) { Depth = line.Depth, Slot = Slot.Morning }));
    });

    private static RollForwardResult Open() => RollForward.Open(RollForwardTests.Request([_old], _back) with { HeldUntil = _left });

    private static RollForwardResult TakeUp(Func<StudyTask, bool> isChosen)
    {
        var first = Open();
        return RollForward.TakeUp(Request(first), first.Opened, isChosen);
    }

    private static RollForwardRequest Request(RollForwardResult first) =>
        RollForwardTests.Request(first.Earlier, _back) with { NextId = first.NextId };

    private static StudyTask Task(int id, string text, int depth = 0) => new(new TaskId(id), text) { Depth = depth, Slot = Slot.Morning };
}
