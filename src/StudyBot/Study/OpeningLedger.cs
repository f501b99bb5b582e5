namespace StudyBot.Study;

/// <summary>What one roll forward does with each line: the copies it makes, the marks it leaves, and the receipt of both.</summary>
internal sealed class OpeningLedger(RollForwardRequest request)
{
    private readonly List<TaskMove> _moves = [];
    private readonly Dictionary<TaskId, TaskState> _marks = [];
    private int _nextId = request.NextId.Value;

    public IReadOnlyList<TaskMove> Moves => _moves;

    public TaskId NextId => new(_nextId);

    /// <summary>A line that a routine makes.</summary>
    public StudyTask Make(Routine routine) => new(new TaskId(_nextId++), routine.Text) { Slot = routine.Slot, Routine = routine.Id };

    public void Made(TaskId id) => _moves.Add(new TaskMove(MoveKind.Made, request.On, FromTomorrow: false, id, id));

    public StudyTask Copy(Origin origin, StudyTask task) => Slipped(origin, task) with
    {
        Id = new TaskId(_nextId++),
        State = TaskState.Open,
        DoneAt = null,
        CarriedTo = null,
        Origin = task.Id,
        Routine = null,

        // What was said of a parent that went ahead went with it; this is a plain one for what had to wait.
        Remark = task.State == TaskState.Carried ? null : task.Remark,
    };

    /// <summary>
    /// What was open on a checklist slips once, however long the gap was; what was only listed for tomorrow does not, and nothing
    /// does that leaves a day off: it slipped when it came there, or was never due.
    /// </summary>
    public StudyTask Slipped(Origin origin, StudyTask task) => origin.IsTomorrow || !task.IsLive || request.OffOn(origin.On) is not null
        ? task
        : task with { Slips = task.Slips + 1, FirstOn = task.FirstOn ?? origin.On };

    public void Move(Origin origin, StudyTask task, MoveKind kind, TaskId to)
    {
        if (task.IsLive)
        {
            _marks[task.Id] = TaskState.Carried;
        }

        _moves.Add(new TaskMove(task.IsLive ? kind : MoveKind.CameAsParent, origin.On, origin.IsTomorrow, task.Id, to));
    }

    public void Wait(Origin origin, TaskNode node, MoveKind why)
    {
        if (node.Task.IsLive)
        {
            _moves.Add(new TaskMove(why, origin.On, origin.IsTomorrow, node.Task.Id, To: null));
        }

        node.Children.ForEach(child => Wait(origin, child, why));
    }

    public void Leave(Origin origin, TaskNode node)
    {
        if (node.Task.IsLive)
        {
            Stay(origin, node.Task, MoveKind.Left);
        }

        node.Children.ForEach(child => Leave(origin, child));
    }

    /// <summary>What a routine made stays on its day. Work that was put below it goes on, and takes it along as a plain parent.</summary>
    public List<StudyTask> Expire(Day day, TaskList list)
    {
        var lines = new List<StudyTask>(list.Count);
        foreach (var task in list)
        {
            var isExpired = task is { IsLive: true, Routine: not null };
            if (isExpired)
            {
                Stay(new Origin(day.On, IsTomorrow: false), task, MoveKind.Expired);
            }

            lines.Add(isExpired ? task with { State = TaskState.Left } : task);
        }

        return lines;
    }

    public Day Mark(Day day) => day with { Tasks = Mark(day.Tasks), Tomorrow = Mark(day.Tomorrow) };

    private void Stay(Origin origin, StudyTask task, MoveKind why)
    {
        _marks[task.Id] = TaskState.Left;
        _moves.Add(new TaskMove(why, origin.On, origin.IsTomorrow, task.Id, To: null));
    }

    private TaskList Mark(TaskList list) => list.Any(task => _marks.ContainsKey(task.Id)) ? TaskList.Of(list.Select(Mark)) : list;

    private StudyTask Mark(StudyTask task) => _marks.TryGetValue(task.Id, out var state)
        ? task with { State = state, CarriedTo = state == TaskState.Carried ? request.On : null }
        : task;
}
