using StudyBot.Features.Checklists;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Tests.Study.Histories;

/// <summary>
/// A member's days by the pure rules alone, with nothing stored: what the store must do, too. Every line that the member writes
/// carries a mark of its own in its remark, by which it is known again wherever it goes.
/// </summary>
internal sealed class Life(DateTimeOffset start)
{
    private static readonly TimeSpan Door = TimeSpan.FromHours(8);
    private readonly SortedDictionary<DateOnly, Day> _days = [];
    private readonly List<Routine> _routines = [];
    private readonly HashSet<DateOnly> _touched = [];
    private int _nextId = 1;

    public DateTimeOffset Now { get; private set; } = start;

    public StudyCalendar Calendar { get; private set; } = StudyCalendar.With(((ParseClock.Parsed)DayClock.Parse("Asia/Seoul", "04:00")).Clock);

    public CarryPolicy Carry { get; private set; }

    public DateOnly? HeldUntil { get; private set; }

    public IReadOnlyCollection<Day> Days => _days.Values;

    public Day Open => _days.Values.Last();

    /// <summary>The opening of the open day.</summary>
    public Opened? Last { get; private set; }

    /// <summary>Every mark that was ever written, and those whose line the member took out.</summary>
    public HashSet<int> Written { get; } = [];

    public HashSet<int> Dropped { get; } = [];

    public void Do(Step step)
    {
        switch (step)
        {
            case Step.Wait wait:
                Now = Now.AddHours(wait.Hours);
                break;
            case Step.Policy policy:
                Change(policy.Carry);
                break;
            case Step.Clock clock:
                Touch();
                Calendar = Calendar.Change(Now, clock.To);
                break;
            case Step.Routine routine:
                Add(routine);
                break;
            case Step.TakeBack:
                TakeBack();
                break;
            case Step.TakeUp takeUp:
                TakeUp(IsChosen(takeUp));
                break;
            case Step.LateTick late when FindYesterday() is { } yesterday:
                Edit(yesterday, edit => Act(edit, late));
                break;
            case Step.LateTick:
                break;
            default:
                Touch();
                var before = Open;
                Edit(Open.On, edit => Act(edit, step));
                Note(before, Open, step);
                break;
        }

        Touch();
    }

    public static Func<StudyTask, bool> IsChosen(Step.TakeUp step) => task => step.Every > 0 && task.Id.Value % step.Every == 0;

    /// <summary>The day that still takes late entries; null when its door has closed.</summary>
    public DateOnly? FindYesterday()
    {
        Touch();
        return Now < Calendar.StartOf(Open.On) + Door ? Open.OpenedFrom : null;
    }

    /// <summary>What a step does to a day: the very rules that the features use.</summary>
    public static void Act(DayEdit edit, Step step)
    {
        switch (step)
        {
            case Step.Plan plan when Checklist.Add(edit.Day, plan.Lines, Slot.Morning, under: null, edit.NextId) is AddTask.Added added:
                edit.Day = added.Day with { Tasks = Marked(added.Day.Tasks, added.Tasks) };
                break;
            case Step.Tomorrow list when Checklist.AddForTomorrow(edit.Day, list.Lines, slot: null, under: null, edit.NextId) is AddTask.Added added:
                edit.Day = added.Day with { Tomorrow = Marked(added.Day.Tomorrow, added.Tasks) };
                break;
            case Step.Tick tick when tick.Index < edit.Day.Tasks.Count:
                DayTicks.Tick(edit, [(edit.Day.Tasks[tick.Index].Id, tick.Done)]);
                break;
            case Step.LateTick tick when tick.Index < edit.Day.Tasks.Count:
                DayTicks.Tick(edit, [(edit.Day.Tasks[tick.Index].Id, tick.Done)]);
                break;
            case Step.Drop drop when drop.Index < edit.Day.Tasks.Count:
                edit.Day = edit.Day with { Tasks = Without(edit.Day.Tasks, drop.Index) };
                break;
        }
    }

    public static IEnumerable<int> MarksOf(StudyTask task) =>
        task.Remark?.Split('\n').Where(line => line[0] == '#').Select(line => int.Parse(line.AsSpan(1))) ?? [];

    private static TaskList Marked(TaskList list, IReadOnlyList<StudyTask> added) =>
        TaskList.Of(list.Select(task => added.Any(one => one.Id == task.Id) ? task with { Remark = $"#{task.Id}" } : task));

    private static TaskList Without(TaskList list, int index)
    {
        var count = 1 + list.Skip(index + 1).TakeWhile(task => task.Depth > list[index].Depth).Count();
        return TaskList.Of(list.Take(index).Concat(list.Skip(index + count)));
    }

    private void Change(CarryPolicy carry)
    {
        Touch();
        if (Carry == CarryPolicy.Ask && carry != CarryPolicy.Ask)
        {
            HeldUntil = Open.On.AddDays(-1);
        }

        Carry = carry;
    }

    private void Add(Step.Routine step)
    {
        Touch();
        var known = _routines.FindIndex(routine => TaskKey.Of(routine.Text) == TaskKey.Of(step.Text));
        var id = new RoutineId(known >= 0 ? known + 1 : _routines.Count + 1);
        _routines.RemoveAll(routine => routine.Id == id);
        _routines.Insert(id.Value - 1, new Routine(id, step.Text, step.Days, Slot.Morning));
    }

    private void Edit(DateOnly on, Action<DayEdit> act)
    {
        var (before, open) = (_days[on], Open);
        var edit = new DayEdit(before, open, TaskList.Empty, Now, new TaskId(_nextId), Carry);
        act(edit);
        _nextId = edit.NextTask;
        Save(edit.Day);
        if (edit.IsLate)
        {
            Save(edit.OpenDay);
        }
    }

    private void TakeBack()
    {
        Touch();
        if (Last is not { Receipt: { } receipt } last)
        {
            return;
        }

        var result = RollBack.Undo(receipt, last.Arrived, [.. _days.Values.Where(day => receipt.Moves.Any(move => move.FromOn == day.On && day.On != Open.On))], Open, TaskList.Empty);
        if (result.Back > 0)
        {
            HeldUntil = receipt.OpenedFrom;
            Save([.. result.Earlier, result.Open]);
        }
    }

    private void TakeUp(Func<StudyTask, bool> isChosen)
    {
        Touch();
        if ((Carry == CarryPolicy.Ask ? Open.On.AddDays(-1) : HeldUntil) is not { } until)
        {
            return;
        }

        var held = Earlier(Open.On).FindAll(day => day.On <= until);
        var result = RollForward.TakeUp(Request(held, Open.On), Open, isChosen);
        _nextId = result.NextId.Value;
        HeldUntil = null;
        Save([.. result.Earlier, result.Opened]);
    }

    private void Touch()
    {
        var on = Calendar.DateAt(Now);
        if (_days.Count > 0 && Open.On >= on)
        {
            return;
        }

        var earlier = Earlier(on);
        Hold(earlier, on);
        var request = Request(earlier, on);
        var result = RollForward.Open(request);
        _nextId = result.NextId.Value;
        foreach (var day in result.Earlier)
        {
            _days[day.On] = day;
        }

        _days[on] = result.Opened;
        Last = new Opened(request, result.Receipt!, result.Opened.Tasks, result);
    }

    private void Hold(List<Day> earlier, DateOnly on)
    {
        var before = _touched.Where(date => date < on).ToList();
        if (earlier.Count > 0 && Carry == CarryPolicy.Carry && before.Count > 0
            && Enumerable.Range(1, on.DayNumber - before.Max().DayNumber - 1).Count(days => Calendar.Has(before.Max().AddDays(days))) >= RollForward.AbsentDays)
        {
            HeldUntil = earlier[^1].On;
        }
    }

    private RollForwardRequest Request(IReadOnlyList<Day> earlier, DateOnly on) =>
        new(earlier, on, Now, Carry, (_, _) => null, new TaskId(_nextId), HeldUntil) { Routines = [.. _routines] };

    private List<Day> Earlier(DateOnly on)
    {
        var before = _days.Values.Where(day => day.On < on).ToList();
        return before.FindAll(day => day == before[^1] || day.Tasks.Concat(day.Tomorrow).Any(task => task.IsLive));
    }

    private void Save(params IReadOnlyList<Day> days)
    {
        foreach (var day in days)
        {
            if (_days[day.On] != day)
            {
                _touched.Add(day.On);
                _days[day.On] = day;
            }
        }
    }

    private void Note(Day before, Day after, Step step)
    {
        Written.UnionWith(after.Tasks.Concat(after.Tomorrow).SelectMany(MarksOf));
        if (step is Step.Drop)
        {
            Dropped.UnionWith(before.Tasks.SelectMany(MarksOf).Except(after.Tasks.SelectMany(MarksOf)));
        }
    }

    /// <summary>One opening: what it was made from, and what it made.</summary>
    internal sealed record Opened(RollForwardRequest Request, Receipt Receipt, TaskList Arrived, RollForwardResult Result);
}
