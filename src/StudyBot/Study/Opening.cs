namespace StudyBot.Study;

/// <summary>
/// One roll forward under way. There are three sources: the tomorrow lists, today's routines, and what is unfinished; in each the
/// last day comes first, and what had to wait on the days before it comes in behind, so that the order of many days stays.
/// </summary>
/// <remarks>
/// When a subtree does not fit any more, it waits where it stands, open, with all that follows it in its source; only
/// merging goes on, since it needs no room. A subtree larger than a whole day comes in part: its first lines that fit.
/// The rest stays open below its carried parent, and finds the parent's copy again, or makes another, at the next opening.
/// </remarks>
internal sealed class Opening(RollForwardRequest request)
{
    private readonly List<Arrival> _roots = [];
    private readonly List<Arrival> _waiting = [];
    private readonly OpeningLedger _ledger = new(request);
    private int _room = Limits.TasksADay;
    private bool _isFull;

    public void BringTomorrowLists() => Each(isTomorrow: true, day => day.Tomorrow, (origin, root) => Place(origin, root, _roots));

    /// <summary>The day is off: the tomorrow lists become its own, whole, and a study day brings them.</summary>
    public void PassTomorrowListsOn() => Each(isTomorrow: true, day => day.Tomorrow, (origin, root) => PassOn(origin, root, _waiting));

    /// <summary>Today's routines, each once; for those that find no room there will be another day.</summary>
    public void MakeRoutines()
    {
        foreach (var routine in request.Routines.Where(routine => routine.Days.Has(request.On.DayOfWeek)))
        {
            var key = TaskKey.Of(routine.Text);
            if (_roots.Find(root => !root.Sources.HasFlag(Source.Routines) && root.Node.Task.Key == key) is { } same)
            {
                same.Sources |= Source.Routines;
                same.Node.Task = same.Node.Task with { Slot = same.Node.Task.Slot ?? routine.Slot };
                _ledger.Made(same.Node.Task.Id);
            }
            else if (_room > 0)
            {
                _room--;
                var task = _ledger.Make(routine);
                _roots.Add(new Arrival(new TaskNode(task), Source.Routines));
                _ledger.Made(task.Id);
            }
        }
    }

    public void CarryUnfinished() => Each(isTomorrow: false, day => day.Tasks, (origin, root) =>
    {
        if (origin.On <= request.AskedUntil)
        {
            _ledger.Wait(origin, root, MoveKind.Asked);
        }
        else
        {
            Place(origin, root, _roots);
        }
    });

    /// <summary>Goes on from a day that is open already: what comes now merges with what stands there, or comes behind it.</summary>
    /// <param name="open">The open day.</param>
    /// <param name="known">The source its lines count as: with lines of that one they do not merge.</param>
    public void StartFrom(Day open, Source known = Source.TomorrowList)
    {
        _roots.AddRange(TaskNode.Read(open.Tasks).Select(node => ToArrival(node, known)));
        _room -= open.Tasks.Count;
    }

    /// <summary>Brings the subtrees that were chosen, of the tomorrow lists first, as always; the others are left behind, or go on waiting.</summary>
    public void BringChosen(Func<StudyTask, bool> isChosen, bool leavesOthers = true)
    {
        Each(isTomorrow: true, day => day.Tomorrow, Choose);
        Each(isTomorrow: false, day => day.Tasks, Choose);

        void Choose(Origin origin, TaskNode root)
        {
            if (isChosen(root.Task))
            {
                Place(origin, root, _roots);
            }
            else if (leavesOthers)
            {
                _ledger.Leave(origin, root);
            }
        }
    }

    public void LeaveUnfinished() => Each(isTomorrow: false, day => day.Tasks, _ledger.Leave);

    public RollForwardResult Close()
    {
        DateOnly? from = request.Earlier.Count > 0 ? request.Earlier[^1].On : null;
        var opened = new Day(request.On)
        {
            OpenedAt = request.At,
            OpenedFrom = from,
            Tasks = Write(),
            Tomorrow = TaskNode.Write(_waiting.Select(ToNode)),
        };
        return Result(opened, from);
    }

    /// <summary>The day that was started from, with what came.</summary>
    public RollForwardResult CloseInto(Day open) => Result(open with { Tasks = Write() }, open.OpenedFrom);

    private RollForwardResult Result(Day opened, DateOnly? from) => new(
        [.. request.Earlier.Select(_ledger.Mark)], opened, new Receipt(request.On, from, request.Policy, _ledger.Moves), _ledger.NextId);

    private TaskList Write()
    {
        var roots = _roots.ConvertAll(ToNode);

        // A done parent of the open day that unfinished work came below is open again.
        roots.ForEach(root => root.ReopenParents());
        return TaskNode.Write(roots.Select(WithSlot));
    }

    /// <summary>What one source holds, in its order: the last day first.</summary>
    private void Each(bool isTomorrow, Func<Day, TaskList> listOf, Action<Origin, TaskNode> act)
    {
        _isFull = false;
        foreach (var day in request.Earlier.Reverse())
        {
            foreach (var root in TaskNode.Read(isTomorrow ? listOf(day) : _ledger.Expire(day, listOf(day))).Where(root => root.HasWork))
            {
                act(new Origin(day.On, isTomorrow), root);
            }
        }
    }

    private void Place(Origin origin, TaskNode node, List<Arrival> siblings)
    {
        if (FindSame(origin, node.Task, siblings) is { } same)
        {
            Merge(origin, node.Task, same);
            PlaceBelow(origin, node, same);
            return;
        }

        var lines = node.WorkLines;
        var comesInPart = lines > Limits.TasksADay && _room > 1;
        if (_isFull || (lines > _room && !comesInPart))
        {
            _isFull = true;
            _ledger.Wait(origin, node, MoveKind.Waiting);
            return;
        }

        var arrival = Arrive(origin, node.Task);
        siblings.Add(arrival);
        PlaceBelow(origin, node, arrival);
        _isFull |= comesInPart;
    }

    private void PlaceBelow(Origin origin, TaskNode node, Arrival parent)
    {
        foreach (var child in node.Children.Where(child => child.HasWork))
        {
            Place(origin, child, parent.Children);
        }
    }

    /// <summary>The line this one arrives as: the same text from the other source, or the copy of a parent that went ahead.</summary>
    private static Arrival? FindSame(Origin origin, StudyTask task, List<Arrival> siblings)
    {
        var key = task.Key;
        if (task.State is TaskState.Carried or TaskState.Left)
        {
            return siblings.Find(sibling => sibling.Node.Task.Origin == task.Id) ?? siblings.Find(sibling => sibling.Node.Task.Key == key);
        }

        var same = siblings.Find(sibling => !sibling.Sources.HasFlag(origin.Source) && sibling.Node.Task.Key == key);
        if (same is not null)
        {
            same.Sources |= origin.Source;
        }

        return same;
    }

    private Arrival Arrive(Origin origin, StudyTask task)
    {
        _room--;
        var copy = _ledger.Copy(origin, task);
        _ledger.Move(origin, task, origin.IsTomorrow ? MoveKind.Brought : MoveKind.Carried, copy.Id);
        return new Arrival(new TaskNode(copy), origin.Source);
    }

    private void PassOn(Origin origin, TaskNode node, List<Arrival> siblings)
    {
        var copy = _ledger.Copy(origin, node.Task);
        _ledger.Move(origin, node.Task, MoveKind.PassedOn, copy.Id);
        var arrival = new Arrival(new TaskNode(copy), origin.Source);
        siblings.Add(arrival);
        foreach (var child in node.Children.Where(child => child.HasWork))
        {
            PassOn(origin, child, arrival.Children);
        }
    }

    private void Merge(Origin origin, StudyTask task, Arrival same)
    {
        var there = same.Node.Task;
        _ledger.Move(origin, task, MoveKind.Merged, there.Id);
        if (task.State is TaskState.Carried or TaskState.Left)
        {
            // Its copy took everything along when it went.
            return;
        }

        same.Node.Task = TaskMerge.Of(there, _ledger.Slipped(origin, task)) with { Origin = task.Id };
    }

    private static Arrival ToArrival(TaskNode node, Source known)
    {
        var arrival = new Arrival(new TaskNode(node.Task), known);
        arrival.Children.AddRange(node.Children.Select(child => ToArrival(child, known)));
        return arrival;
    }

    private static TaskNode ToNode(Arrival arrival)
    {
        arrival.Node.Children.AddRange(arrival.Children.Select(ToNode));
        return arrival.Node;
    }

    private TaskNode WithSlot(TaskNode root)
    {
        if (root.Task is { Slot: null } task)
        {
            root.Task = task with { Slot = request.LastSlot(task.Key, task.SeriesKey) ?? Slot.Morning };
        }

        return root;
    }
}
