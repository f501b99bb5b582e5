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

    [Fact]
    public void Some_of_it_goes_onto_the_list_for_tomorrow_and_the_rest_waits_on()
    {
        var open = new Day(_back) { OpenedFrom = _left, Tomorrow = TaskList.Of([Task(900, "운동") with { Slot = null }]) };
        var old = _old with { Tasks = TaskList.Of(_old.Tasks.Select(task => task.Id.Value == 1 ? task with { Remark = "3장까지" } : task)) };

        var result = RollForward.TakeUp(RollForwardTests.Request([old], _back), open, TaskPlace.Tomorrow, task => task.Text == "읽기");

        Assert.Equal(["운동", "읽기", "요약"], result.Opened.Tomorrow.Select(task => task.Text));
        Assert.Null(result.Opened.Tomorrow[0].Slot);
        Assert.Equal(("3장까지", 1, _left), (result.Opened.Tomorrow[1].Remark, result.Opened.Tomorrow[1].Slips, result.Opened.Tomorrow[1].FirstOn));
        Assert.Equal([TaskState.Carried, TaskState.Carried, TaskState.Done, TaskState.Open], result.Earlier[0].Tasks.Select(task => task.State));
        Assert.Empty(result.Opened.Tasks);

        var next = RollForward.Open(RollForwardTests.Request([.. result.Earlier, result.Opened], _back.AddDays(1)) with { NextId = result.NextId, HeldUntil = _left });
        Assert.Equal(["운동", "읽기", "요약", "산책"], next.Opened.Tasks.Select(task => task.Text));
        Assert.Equal(1, next.Opened.Tasks[1].Slips);
    }

    [Fact]
    public void Whatever_is_chosen_for_either_list_has_one_live_copy() => Gen.Select(
        StudyGen.Lines(40, withSlots: false), StudyGen.Lines(25, withSlots: true), Gen.Int[0, 3], Gen.Bool).Sample((held, standing, chosen, isToday) =>
    {
        var number = 0;
        var place = isToday ? TaskPlace.Today : TaskPlace.Tomorrow;
        var day = new Day(_left) { Tasks = TaskList.Of(held.Select(line => Task(++number, line.Text, line.Depth))) };
        var list = TaskList.Of(standing.Select(line => Task(++number, line.Text, line.Depth) with { Slot = isToday ? Slot.Morning : line.Slot }));
        var open = isToday ? new Day(_back) { Tasks = list } : new Day(_back) { Tomorrow = list };

        var result = RollForward.TakeUp(RollForwardTests.Request([day], _back), open, place, task => task.Id.Value % 4 < chosen);

        var after = isToday ? result.Opened.Tasks : result.Opened.Tomorrow;
        var moved = result.Receipt!.Moves.Where(move => move.To is not null).ToLookup(move => move.From);
        Assert.All(day.Tasks, task => Assert.True(result.Earlier[0].Tasks.Find(task.Id)!.IsLive != moved.Contains(task.Id)));
        Assert.All(moved, move => Assert.NotNull(after.Find(Assert.Single(move).To!.Value)));
        Assert.All(list, task => Assert.Equal(task with { Remark = null, Slips = 0, FirstOn = null, Origin = null }, after.Find(task.Id)! with { Remark = null, Slips = 0, FirstOn = null, Origin = null }));
        Assert.True(after.Count <= Math.Max(Limits.TasksForTomorrow, list.Count));
        Assert.Equal(isToday ? open.Tomorrow : open.Tasks, isToday ? result.Opened.Tomorrow : result.Opened.Tasks);
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
