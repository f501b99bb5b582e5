using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

/// <summary>Random histories: days are opened over gaps, ticked, added to, planned ahead, until they overflow.</summary>
public sealed class RollForwardProperties
{
    private static readonly Gen<List<Step>> _history = Gen.Select(
        Gen.Int[1, 3],
        StudyGen.Lines(40, withSlots: false),
        StudyGen.Lines(25, withSlots: true),
        Gen.Int[0, 60].List[0, 6],
        Gen.Int[0, 9],
        (gap, added, planned, ticked, policy) => new Step(gap, added, planned, ticked, policy == 0 ? CarryPolicy.Leave : CarryPolicy.Carry)).List[1, 5];

    [Fact]
    public void Nothing_is_lost_and_nothing_is_doubled() => EachOpening((request, result) =>
    {
        var before = Both(request.Earlier);
        var after = Both(result.Earlier).ToDictionary(task => task.Id);
        var moves = result.Receipt!.Moves.ToLookup(move => move.From);
        foreach (var task in before.Where(task => task.IsLive))
        {
            // Each live task has one line in the receipt, and one live copy: itself where it waits, else the one it became.
            var move = Assert.Single(moves[task.Id]);
            Assert.Equal(move.Kind == MoveKind.Waiting, after[task.Id].IsLive);
            Assert.Equal(move.To is null, move.Kind is MoveKind.Waiting or MoveKind.Left);
            if (move.To is { } to)
            {
                var copy = result.Opened.Tasks.Find(to)!;
                Assert.Equal(task.Key, copy.Key);
                Assert.True(copy.IsLive);
                Assert.True(task.Remark is null || copy.Remark!.Contains(task.Remark, StringComparison.Ordinal));
                Assert.Equal(request.On, after[task.Id].CarriedTo);
            }
        }

        Assert.Equal(result.Opened.Tasks.Count, result.Opened.Tasks.Select(task => task.Id).Distinct().Count());
        Assert.All(result.Opened.Tasks, task => Assert.Contains(result.Receipt.Moves, move => move.To == task.Id));
        Assert.True(result.Opened.Tasks.Count <= Limits.TasksADay);
        Assert.True(ChecklistTests.ParentsAreOpenAboveOpenChildren(result.Opened.Tasks));
    });

    [Fact]
    public void Copies_of_one_text_are_as_many_as_the_larger_source_holds() => EachOpening((request, result) =>
    {
        if (request.Policy == CarryPolicy.Leave || request.Earlier.Count > 1 || result.Receipt!.Count(MoveKind.Waiting) > 0)
        {
            return;
        }

        var planned = Roots(request.Earlier[0].Tomorrow);
        var unfinished = Roots(request.Earlier[0].Tasks);
        var opened = Roots(result.Opened.Tasks);
        Assert.All(planned.Keys.Union(unfinished.Keys).Union(opened.Keys), key =>
            Assert.Equal(Math.Max(planned.GetValueOrDefault(key), unfinished.GetValueOrDefault(key)), opened.GetValueOrDefault(key)));
    });

    [Fact]
    public void Old_days_show_what_they_showed() => EachOpening((request, result) =>
    {
        Assert.Equal(request.Earlier.Count, result.Earlier.Count);
        Assert.All(request.Earlier.Zip(result.Earlier), pair =>
        {
            Assert.Equal(Checklist.ProgressOf(pair.First), Checklist.ProgressOf(pair.Second));
            Assert.Equal(Unmarked(pair.First, pair.First), Unmarked(pair.Second, pair.First));
        });
    });

    [Fact]
    public void Opening_twice_is_opening_once() => EachOpening((request, result) =>
    {
        IReadOnlyList<Day> days = [.. result.Earlier, result.Opened];
        var again = RollForward.Open(request with { Earlier = days, NextId = result.NextId });
        Assert.Same(days, again.Earlier);
        Assert.Same(result.Opened, again.Opened);
        Assert.Equal(result.NextId, again.NextId);
        Assert.Equal(result.Opened, RollForward.Open(request).Opened);
    });

    [Fact]
    public void What_comes_from_one_day_keeps_its_order() => EachOpening((request, result) =>
    {
        var carried = result.Receipt!.Moves.Where(move => move.Kind == MoveKind.Carried && move.FromOn == request.Earlier[^1].On)
            .Select(move => (Was: request.Earlier[^1].Tasks.Find(move.From)!, Is: result.Opened.Tasks.Find(move.To!.Value)!))
            .Where(pair => pair is { Was.Depth: 0, Is.Depth: 0 })
            .GroupBy(pair => pair.Is.Slot);
        Assert.All(carried, slot => Assert.Equal(
            slot.OrderBy(pair => Index(request.Earlier[^1].Tasks, pair.Was)).Select(pair => pair.Is.Id),
            slot.OrderBy(pair => Index(result.Opened.Tasks, pair.Is)).Select(pair => pair.Is.Id)));
        Assert.Equal(result.Opened.Tasks.Select(task => task.Slot), result.Opened.Tasks.Select(task => task.Slot).Order());
    });

    private static void EachOpening(Action<RollForwardRequest, RollForwardResult> check) => _history.Sample(history =>
    {
        var nextId = 1;
        List<Day> days = [new(new DateOnly(2026, 3, 2))];
        foreach (var step in history)
        {
            days[^1] = Live(days[^1], step, () => new TaskId(nextId++));
            var request = RollForwardTests.Request(
                [.. days.Where(day => day == days[^1] || Both([day]).Any(task => task.IsLive))], days[^1].On.AddDays(step.Gap), step.Policy) with
            {
                NextId = new TaskId(nextId),
            };

            var result = RollForward.Open(request);

            check(request, result);
            nextId = result.NextId.Value;
            days = [.. days.Select(day => result.Earlier.FirstOrDefault(marked => marked.On == day.On) ?? day), result.Opened];
        }
    }, iter: 300);

    /// <summary>A day as a member spends it; each line gets a remark of its own, by which it can be found again.</summary>
    private static Day Live(Day day, Step step, Func<TaskId> nextId)
    {
        var room = Math.Max(0, Limits.TasksADay - day.Tasks.Count);
        var added = Checklist.Add(day, [.. step.Added.Take(room)], Slot.Afternoon, under: null, nextId) is AddTask.Added tasks ? tasks.Day : day;
        var planned = Checklist.AddForTomorrow(added, step.Planned, slot: null, under: null, nextId) is AddTask.Added list ? list.Day : added;
        var ticked = Checklist.Tick(planned, [.. step.Ticked.Where(index => index < planned.Tasks.Count).Select(index => (planned.Tasks[index].Id, true))], DateTimeOffset.UnixEpoch).Day;
        return ticked with
        {
            Tasks = TaskList.Of(ticked.Tasks.Select(task => task with { Remark = task.Remark ?? $"remark {task.Id}" })),
            Tomorrow = TaskList.Of(ticked.Tomorrow.Select(task => task with { Remark = $"remark {task.Id}" })),
        };
    }

    private static List<StudyTask> Both(IEnumerable<Day> days) => [.. days.SelectMany(day => day.Tasks.Concat(day.Tomorrow))];

    private static Dictionary<string, int> Roots(TaskList list) =>
        TaskNode.Read(list).Where(root => root.HasWork).GroupBy(root => root.Task.Key).ToDictionary(group => group.Key, group => group.Count());

    private static Day Unmarked(Day day, Day before) => day with { Tasks = Unmarked(day.Tasks, before.Tasks), Tomorrow = Unmarked(day.Tomorrow, before.Tomorrow) };

    private static TaskList Unmarked(TaskList list, TaskList before) => TaskList.Of(list.Select(task =>
        before.Find(task.Id) is { IsLive: true } && !task.IsDone ? task with { State = TaskState.Open, CarriedTo = null } : task));

    private static int Index(TaskList list, StudyTask task) => list.ToList().IndexOf(task);

    private sealed record Step(int Gap, List<TaskLine> Added, List<TaskLine> Planned, List<int> Ticked, CarryPolicy Policy);
}
