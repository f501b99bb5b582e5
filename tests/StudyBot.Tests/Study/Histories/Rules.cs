using StudyBot.Study;

namespace StudyBot.Tests.Study.Histories;

/// <summary>What holds after every step of every history.</summary>
internal static class Rules
{
    /// <summary>
    /// Every task has one live copy: on the open day, on its tomorrow list, on the later list, or waiting on a day before. It has none
    /// once it is done, was left behind, or was taken out.
    /// </summary>
    public static void NothingIsLostAndNothingIsDoubled(Life life)
    {
        var lines = life.Days.SelectMany(day => day.Tasks.Concat(day.Tomorrow)).Concat(life.Later).SelectMany(task => Life.MarksOf(task), (task, mark) => (task, mark)).ToLookup(
            pair => pair.mark, pair => pair.task);
        foreach (var mark in life.Written)
        {
            var live = lines[mark].Count(task => task.IsLive);
            Assert.True(live <= 1, $"#{mark} has {live} live copies");
            var isSettled = life.Dropped.Contains(mark) || lines[mark].Any(task => task.State is TaskState.Done or TaskState.Left);
            Assert.True(live == 1 || isSettled, $"#{mark} is lost");
        }

        var ids = life.Open.Tasks.Concat(life.Open.Tomorrow).Concat(life.Later).Select(task => task.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(life.Open.Tasks.Count <= Limits.TasksADay, "more than a day holds");
        Assert.True(ChecklistTests.ParentsAreOpenAboveOpenChildren(life.Open.Tasks), "a done parent above open work");
    }

    /// <summary>What was said of a task stands at its live copy, wherever that went and whatever it merged with.</summary>
    public static void RemarksTravelAlong(Life life)
    {
        var live = life.Days.SelectMany(day => day.Tasks.Concat(day.Tomorrow)).Concat(life.Later).Where(task => task.IsLive).ToList();
        foreach (var (mark, said) in life.Said)
        {
            Assert.All(live.Where(task => Life.MarksOf(task).Contains(mark)), task => Assert.Contains(said, task.Remark!.Split('\n')));
        }
    }

    /// <summary>
    /// Texts, order and ticks of a day that is over stay; only the marks of what went on change. What was waiting for a date in a gap
    /// is put on the list of the day before the gap, from which it comes.
    /// </summary>
    public static void OldDaysShowWhatTheyShowed(IReadOnlyDictionary<DateOnly, Day> before, Life life, DateOnly? lateOn)
    {
        foreach (var day in life.Days.Where(day => day.On != life.Open.On && day.On != lateOn && before.ContainsKey(day.On)))
        {
            var was = before[day.On];
            Assert.True(Unmarked(was.Tasks).SequenceEqual(Unmarked(day.Tasks)), $"{day.On} changed");
            Assert.True(
                Unmarked(was.Tomorrow).SequenceEqual(Unmarked(day.Tomorrow).Where(task => was.Tomorrow.Find(task.Id) is not null)),
                $"the list of {day.On} changed");
        }
    }

    public static void OpeningTwiceIsOpeningOnce(Life life)
    {
        if (life.Last is not { } last)
        {
            return;
        }

        IReadOnlyList<Day> days = [.. last.Result.Earlier, last.Result.Opened];
        var again = RollForward.Open(last.Request with { Earlier = days, NextId = last.Result.NextId });
        Assert.True(again.Receipt is null && again.Earlier == days && again.Opened == last.Result.Opened, "opened again");
        Assert.Equal(last.Result.Opened, RollForward.Open(last.Request).Opened);
    }

    /// <summary>What comes over from one day keeps its order within its half of the day, and the halves stand apart.</summary>
    public static void OrderIsStable(Life life)
    {
        if (life.Last is not { } last)
        {
            return;
        }

        var at = last.Arrived.Select((task, index) => (task.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        foreach (var day in last.Request.Earlier)
        {
            var from = day.Tasks.Select((task, index) => (task.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
            var came = last.Receipt.Moves
                .Where(move => move is { Kind: MoveKind.Carried, To: not null } && move.FromOn == day.On)
                .Select(move => (Was: day.Tasks.Find(move.From)!, Is: last.Arrived.Find(move.To!.Value)!))
                .Where(pair => pair is { Was.Depth: 0, Is.Depth: 0 });
            Assert.All(came.GroupBy(pair => pair.Is.Slot), slot => Assert.Equal(
                slot.OrderBy(pair => from[pair.Was.Id]).Select(pair => pair.Is.Id), slot.OrderBy(pair => at[pair.Is.Id]).Select(pair => pair.Is.Id)));
        }

        Assert.Equal(last.Arrived.Select(task => task.Slot), last.Arrived.Select(task => task.Slot).Order());
    }

    /// <summary>
    /// A study day brings the tomorrow lists; a day off lets them wait, whole and in their order, on its own. Nothing is brought
    /// on a day off, and no routine is made for one that the member is away on.
    /// </summary>
    public static void TheTomorrowListWaitsOverDaysOff(Life life)
    {
        if (life.Last is not { } last)
        {
            return;
        }

        var on = last.Request.On;
        var waited = last.Receipt.Moves.Where(move => move.Kind == MoveKind.PassedOn).ToList();
        if (!last.IsOff(on))
        {
            Assert.Empty(waited);
            Assert.Empty(last.Result.Opened.Tomorrow);
            return;
        }

        Assert.Equal(0, last.Receipt.Count(MoveKind.Brought));
        Assert.All(last.Result.Earlier, day => Assert.DoesNotContain(day.Tomorrow, task => task.IsLive));
        foreach (var day in last.Request.Earlier)
        {
            var ids = waited.Where(move => move.FromOn == day.On).Select(move => move.To).ToList();
            Assert.Equal(
                day.Tomorrow.Where(task => task.IsLive).Select(task => (task.Text, task.Slot, task.Remark, task.Slips)),
                last.Result.Opened.Tomorrow.Where(task => ids.Contains(task.Id)).Select(task => (task.Text, task.Slot, task.Remark, task.Slips)));
        }

        Assert.True(!last.IsAway(on) || last.Receipt.Count(MoveKind.Made) == 0, "a routine came on a day away");
    }

    /// <summary>However long the gap, one slip; what was only planned has none, nor has what leaves a day off.</summary>
    public static void AGapIsOneSlip(Life life)
    {
        foreach (var copies in life.Last?.Receipt.Moves.Where(move => move.To is not null && move.Kind != MoveKind.Made).GroupBy(move => move.To!.Value) ?? [])
        {
            var origins = copies.Select(move => Find(life.Last!.Request, move)).ToList();
            var expected = origins.Max(from => from.Task.Slips + (from.Task.IsLive && !from.IsTomorrow && !life.Last!.IsOff(from.On) ? 1 : 0));
            Assert.Equal(expected, (life.Last!.Arrived.Find(copies.Key) ?? life.Last.Result.Opened.Tomorrow.Find(copies.Key))!.Slips);
        }
    }

    /// <summary>Whoever wants to be asked, or was away from their lists for long, finds nothing moved that they have not spoken of.</summary>
    public static void NothingMovesUnasked(Life life)
    {
        if (life.Last is { Request: { Policy: not CarryPolicy.Leave } request } last)
        {
            Assert.All(
                last.Receipt.Moves.Where(move => !move.FromTomorrow && move.Kind != MoveKind.Made && move.FromOn <= request.AskedUntil),
                move => Assert.True(move is { Kind: MoveKind.Asked or MoveKind.Expired, To: null }, $"{move} was not asked"));
        }
    }

    /// <summary>Routines are made anew, never carried, and never stand beside their carried selves.</summary>
    public static void RoutinesNeverCarry(Life life)
    {
        Assert.DoesNotContain(life.Days.Where(day => day != life.Open).SelectMany(day => day.Tasks), task =>
            task is { IsLive: true, Routine: not null } && life.FindYesterday() is null);
        if (life.Last is not { } last)
        {
            return;
        }

        foreach (var made in last.Receipt.Moves.Where(move => move.Kind == MoveKind.Made))
        {
            var key = last.Arrived.Find(made.To!.Value)!.Key;
            var planned = Most(last.Request.Earlier.Select(day => Roots(day.Tomorrow, key)));
            var unfinished = Most(last.Request.Earlier.Select(day => Roots(day.Tasks, key)));
            Assert.True(Roots(last.Arrived, key) <= Math.Max(1, Math.Max(planned, unfinished)), $"{key} stands beside itself");
        }

        static int Most(IEnumerable<int> counts) => counts.Sum();
    }

    /// <summary>Each date opens once, after the one before it, and whatever the clock it is no later than the clock says.</summary>
    public static void DaysFollowOneAnother(Life life)
    {
        var days = life.Days.ToList();
        Assert.All(days.Skip(1).Zip(days), pair => Assert.Equal(pair.Second.On, pair.First.OpenedFrom));
        Assert.Equal(life.Open.On, life.Calendar.DateAt(life.Now));
    }

    private static (StudyTask Task, bool IsTomorrow, DateOnly On) Find(RollForwardRequest request, TaskMove move)
    {
        var day = request.Earlier.Single(earlier => earlier.On == move.FromOn);
        return ((move.FromTomorrow ? day.Tomorrow : day.Tasks).Find(move.From)!, move.FromTomorrow, day.On);
    }

    private static int Roots(TaskList list, string key) => list.Count(task => task is { Depth: 0, IsLive: true } && task.Key == key);

    private static IEnumerable<StudyTask> Unmarked(TaskList list) => list.Select(task => task.IsDone ? task : task with { State = TaskState.Open, CarriedTo = null });
}
