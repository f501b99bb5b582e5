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
    private IReadOnlyList<Away> _away = [];
    private Weekdays _rest = Weekdays.None;
    private int _nextId = 1;

    public DateTimeOffset Now { get; private set; } = start;

    public StudyCalendar Calendar { get; private set; } = StudyCalendar.With(((ParseClock.Parsed)DayClock.Parse("Asia/Seoul", "04:00")).Clock);

    public CarryPolicy Carry { get; private set; }

    public DateOnly? HeldUntil { get; private set; }

    public StudyDays StudyDays => new(Calendar, _away, _rest);

    public IReadOnlyCollection<Day> Days => _days.Values;

    public TaskList Later { get; private set; } = TaskList.Empty;

    public Day Open => _days.Values.Last();

    /// <summary>The opening of the open day.</summary>
    public Opened? Last { get; private set; }

    /// <summary>Every mark that was ever written, and those whose line the member took out.</summary>
    public HashSet<int> Written { get; } = [];

    public HashSet<int> Dropped { get; } = [];

    /// <summary>What was said last of a line, by its mark.</summary>
    public Dictionary<int, string> Said { get; } = [];

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
            case Step.Away away:
                Touch();
                _away = AwayDays.Set(_away, Open.On.AddDays(away.Ahead), Open.On.AddDays(away.Ahead + away.Days - 1), reason: null, Open.On).After;
                break;
            case Step.CancelAway cancel:
                Touch();
                _away = FindAway(_away, cancel) is { } named ? AwayDays.Cancel(_away, named, Open.On).After : _away;
                break;
            case Step.Rest rest:
                Touch();
                _rest = rest.Days;
                break;
            case Step.TakeBack:
                TakeBack();
                break;
            case Step.TakeUp takeUp:
                TakeUp(IsChosen(takeUp));
                break;
            case Step.LateTick late when FindYesterday() is { } yesterday:
                Edit(yesterday, edit => Acts.Do(edit, late));
                break;
            case Step.LateTick:
                break;
            default:
                Touch();
                var (before, remarks) = (Marks(), Lines.ToDictionary(task => task.Id, task => task.Remark));
                Edit(Open.On, edit => Acts.Do(edit, step));
                Note(before, remarks, step);
                break;
        }

        Touch();
    }

    public static DateOnly? FindAway(IReadOnlyList<Away> known, Step.CancelAway step) => step.Index < known.Count ? known[step.Index].From : null;

    public static Func<StudyTask, bool> IsChosen(Step.TakeUp step) => task => step.Every > 0 && task.Id.Value % step.Every == 0;

    /// <summary>The day that still takes late entries; null when its door has closed.</summary>
    public DateOnly? FindYesterday()
    {
        Touch();
        return Now < StudyDays.DoorEnd(Open, Door) ? Open.OpenedFrom : null;
    }

    public static IEnumerable<int> MarksOf(StudyTask task) =>
        task.Remark?.Split('\n').Where(line => line[0] == '#').Select(line => int.Parse(line.AsSpan(1))) ?? [];

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
        var edit = new DayEdit(before, open, Later, Now, new TaskId(_nextId), Carry) { OffOn = StudyDays.OffOn };
        act(edit);
        _nextId = edit.NextTask;
        if (!Later.Equals(edit.Later))
        {
            _touched.Add(on);
            Later = edit.Later;
        }

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

        var result = RollBack.Undo(receipt, last.Arrived, [.. _days.Values.Where(day => receipt.Moves.Any(move => move.FromOn == day.On && day.On != Open.On))], Open, Later);
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
        var (due, waiting) = earlier is [] || StudyDays.OffOn(on) is not null ? (TaskList.Empty, Later) : Waiting.Take(Later, on);
        (var dueNext, Later) = Waiting.Take(waiting, StudyDays.NextAfter(on));
        var request = Request(earlier.ConvertAll(day => day == earlier[^1] ? Waiting.Onto(day, due) : day), on);
        var result = RollForward.Open(request);
        _nextId = result.NextId.Value;
        foreach (var day in result.Earlier)
        {
            _days[day.On] = day;
        }

        _days[on] = Waiting.Onto(result.Opened, dueNext);
        Last = new Opened(request, result.Receipt!, result.Opened.Tasks, result) { Away = _away, Rest = _rest };
    }

    private void Hold(List<Day> earlier, DateOnly on)
    {
        var before = _touched.Where(date => date < on).ToList();
        if (earlier.Count > 0 && Carry == CarryPolicy.Carry && before.Count > 0
            && Enumerable.Range(1, on.DayNumber - before.Max().DayNumber - 1).Count(days => StudyDays.Has(before.Max().AddDays(days))) >= RollForward.AbsentDays)
        {
            HeldUntil = earlier[^1].On;
        }
    }

    private RollForwardRequest Request(IReadOnlyList<Day> earlier, DateOnly on) =>
        new(earlier, on, Now, Carry, (_, _) => null, new TaskId(_nextId), HeldUntil) { Routines = [.. _routines], OffOn = StudyDays.OffOn };

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

    private IEnumerable<StudyTask> Lines => Open.Tasks.Concat(Open.Tomorrow).Concat(Later);

    private HashSet<int> Marks() => [.. Lines.SelectMany(MarksOf)];

    private void Note(HashSet<int> before, Dictionary<TaskId, string?> remarks, Step step)
    {
        var after = Marks();
        Written.UnionWith(after);
        if (step is Step.Drop)
        {
            Dropped.UnionWith(before.Except(after));
        }

        if (step is Step.Remark { Text: var text })
        {
            // Of another line the same words may have been said before; and of one that others merged into only some of its marks were meant then.
            foreach (var task in Lines.Where(task => task.Remark != remarks[task.Id] && task.Remark?.EndsWith('\n' + text, StringComparison.Ordinal) == true))
            {
                MarksOf(task).ToList().ForEach(mark => Said[mark] = text);
            }
        }
    }

    /// <summary>One opening: what it was made from, and what it made.</summary>
    internal sealed record Opened(RollForwardRequest Request, Receipt Receipt, TaskList Arrived, RollForwardResult Result)
    {
        public required IReadOnlyList<Away> Away { get; init; }

        public required Weekdays Rest { get; init; }

        public bool IsAway(DateOnly on) => Away.Any(span => on >= span.From && on <= span.To);

        public bool IsOff(DateOnly on) => IsAway(on) || Rest.Days.Contains(on.DayOfWeek);
    }
}
