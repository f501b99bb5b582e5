namespace StudyBot.Study;

/// <summary>
/// One roll forward under way. There are two sources, the tomorrow lists and what is unfinished; in each the last day
/// comes first, and what had to wait on the days before it comes in behind, so that the order of many days stays.
/// </summary>
/// <remarks>
/// When a subtree does not fit any more, it waits where it stands, open, with all that follows it in its source; only
/// merging goes on, since it needs no room. A subtree larger than a whole day comes in part: its first lines that fit.
/// The rest stays open below its carried parent, and finds the parent's copy again, or makes another, at the next opening.
/// </remarks>
internal sealed class Opening(RollForwardRequest request)
{
    private readonly List<Arrival> _roots = [];
    private readonly List<TaskMove> _moves = [];
    private readonly Dictionary<TaskId, TaskState> _marks = [];
    private int _nextId = request.NextId.Value;
    private int _room = Limits.TasksADay;
    private bool _isFull;

    public void BringTomorrowLists() => Bring(isFromTomorrow: true, day => day.Tomorrow);

    public void CarryUnfinished() => Bring(isFromTomorrow: false, day => day.Tasks);

    /// <summary>Goes on from a day that is open already: what comes now merges with what stands there, or comes behind it.</summary>
    public void StartFrom(Day open)
    {
        _roots.AddRange(TaskNode.Read(open.Tasks).Select(ToArrival));
        _room -= open.Tasks.Count;
    }

    /// <summary>Carries the subtrees that were chosen and leaves the others behind.</summary>
    public void CarryChosen(Func<StudyTask, bool> isChosen)
    {
        foreach (var day in request.Earlier.Reverse())
        {
            foreach (var root in TaskNode.Read(day.Tasks).Where(root => root.HasWork))
            {
                if (isChosen(root.Task))
                {
                    Place(new Origin(day.On, IsTomorrow: false), root, _roots);
                }
                else
                {
                    Leave(day.On, root);
                }
            }
        }
    }

    public void LeaveUnfinished()
    {
        foreach (var day in request.Earlier.Reverse())
        {
            TaskNode.Read(day.Tasks).ForEach(root => Leave(day.On, root));
        }
    }

    public RollForwardResult Close()
    {
        DateOnly? from = request.Earlier.Count > 0 ? request.Earlier[^1].On : null;
        var opened = new Day(request.On)
        {
            OpenedAt = request.At,
            OpenedFrom = from,
            Tasks = Write(),
        };
        return Result(opened, from);
    }

    /// <summary>The day that was started from, with what came.</summary>
    public RollForwardResult CloseInto(Day open) => Result(open with { Tasks = Write() }, open.OpenedFrom);

    private RollForwardResult Result(Day opened, DateOnly? from) => new(
        [.. request.Earlier.Select(day => day with { Tasks = Mark(day.Tasks), Tomorrow = Mark(day.Tomorrow) })],
        opened,
        new Receipt(request.On, from, request.Policy, _moves),
        new TaskId(_nextId));

    private TaskList Write()
    {
        var roots = _roots.ConvertAll(ToNode);

        // A done parent of the open day that unfinished work came below is open again.
        roots.ForEach(root => root.ReopenParents());
        return TaskNode.Write(roots.Select(WithSlot));
    }

    private void Bring(bool isFromTomorrow, Func<Day, TaskList> listOf)
    {
        _isFull = false;
        foreach (var day in request.Earlier.Reverse())
        {
            foreach (var root in TaskNode.Read(listOf(day)).Where(root => root.HasWork))
            {
                var origin = new Origin(day.On, isFromTomorrow);
                if (!isFromTomorrow && day.On <= request.AskedUntil)
                {
                    Wait(origin, root, MoveKind.Asked);
                }
                else
                {
                    Place(origin, root, _roots);
                }
            }
        }
    }

    private void Leave(DateOnly on, TaskNode node)
    {
        if (node.Task.IsLive)
        {
            _marks[node.Task.Id] = TaskState.Left;
            _moves.Add(new TaskMove(MoveKind.Left, on, FromTomorrow: false, node.Task.Id, To: null));
        }

        node.Children.ForEach(child => Leave(on, child));
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
            Wait(origin, node, MoveKind.Waiting);
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

        var same = siblings.Find(sibling => sibling.IsFromTomorrow != origin.IsTomorrow && !sibling.IsMerged && sibling.Node.Task.Key == key);
        if (same is not null)
        {
            same.IsMerged = true;
        }

        return same;
    }

    private Arrival Arrive(Origin origin, StudyTask task)
    {
        _room--;
        var copy = Slipped(origin, task) with
        {
            Id = new TaskId(_nextId++),
            State = TaskState.Open,
            DoneAt = null,
            CarriedTo = null,
            Origin = task.Id,
        };
        Move(origin, task, origin.IsTomorrow ? MoveKind.Brought : MoveKind.Carried, copy.Id);
        return new Arrival(new TaskNode(copy), origin.IsTomorrow);
    }

    private void Merge(Origin origin, StudyTask task, Arrival same)
    {
        var there = same.Node.Task;
        Move(origin, task, MoveKind.Merged, there.Id);
        if (task.State is TaskState.Carried or TaskState.Left)
        {
            // Its copy took everything along when it went.
            return;
        }

        var here = Slipped(origin, task);
        same.Node.Task = there with
        {
            Remark = Join(there.Remark, here.Remark),
            Slips = Math.Max(there.Slips, here.Slips),
            FirstOn = Earlier(there.FirstOn, here.FirstOn),
            Slot = there.Slot ?? here.Slot,
            Origin = task.Id,
        };
    }

    private void Move(Origin origin, StudyTask task, MoveKind kind, TaskId to)
    {
        if (task.IsLive)
        {
            _marks[task.Id] = TaskState.Carried;
        }

        _moves.Add(new TaskMove(task.IsLive ? kind : MoveKind.CameAsParent, origin.On, origin.IsTomorrow, task.Id, to));
    }

    private void Wait(Origin origin, TaskNode node, MoveKind why)
    {
        if (node.Task.IsLive)
        {
            _moves.Add(new TaskMove(why, origin.On, origin.IsTomorrow, node.Task.Id, To: null));
        }

        node.Children.ForEach(child => Wait(origin, child, why));
    }

    /// <summary>What was open on a checklist slips once, however long the gap was; what was only listed for tomorrow does not.</summary>
    private static StudyTask Slipped(Origin origin, StudyTask task) => origin.IsTomorrow || !task.IsLive
        ? task
        : task with { Slips = task.Slips + 1, FirstOn = task.FirstOn ?? origin.On };

    private static string? Join(string? first, string? second) =>
        first is null || first == second ? second : second is null ? first : $"{first}\n{second}";

    private static DateOnly? Earlier(DateOnly? first, DateOnly? second) =>
        first is null || second < first ? second ?? first : first;

    private static Arrival ToArrival(TaskNode node)
    {
        var arrival = new Arrival(new TaskNode(node.Task), isFromTomorrow: true);
        arrival.Children.AddRange(node.Children.Select(ToArrival));
        return arrival;
    }

    private static TaskNode ToNode(Arrival arrival)
    {
        arrival.Node.Children.AddRange(arrival.Children.Select(ToNode));
        return arrival.Node;
    }

    private TaskNode WithSlot(TaskNode root)
    {
        var task = root.Task;
        root.Task = task with { Slot = task.Slot ?? request.LastSlot(task.Key, Series.KeyOf(task.Text)) ?? Slot.Morning };
        return root;
    }

    private TaskList Mark(TaskList list) => list.Any(task => _marks.ContainsKey(task.Id)) ? TaskList.Of(list.Select(Mark)) : list;

    private StudyTask Mark(StudyTask task) => _marks.TryGetValue(task.Id, out var state)
        ? task with { State = state, CarriedTo = state == TaskState.Carried ? request.On : null }
        : task;

    private sealed record Origin(DateOnly On, bool IsTomorrow);
}
