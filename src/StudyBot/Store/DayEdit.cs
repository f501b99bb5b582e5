using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A day while it is being changed, in a transaction: rules put a new one in its place.</summary>
internal sealed class DayEdit(Day day, Day openDay, TaskList later, DateTimeOffset now, TaskId nextId, CarryPolicy carry)
{
    private int _nextId = nextId.Value;

    /// <summary>The day that is being changed.</summary>
    public Day Day { get; set; } = day;

    /// <summary>The day open now: the same one, or, for a late entry, the one after it. A late tick may take its copy away.</summary>
    public Day OpenDay { get; set; } = openDay;

    /// <summary>The earlier days on which something waits for the member's word, oldest first; only where the change was asked to know them.</summary>
    public IReadOnlyList<Day> Held { get; init; } = [];

    /// <summary>The tasks without a date, and those that wait for one.</summary>
    public TaskList Later { get; set; } = later;

    /// <summary>The day's two lists and the later one, for what goes from one to another.</summary>
    public TaskLists Lists
    {
        get => new(Day.Tasks, Day.Tomorrow, Later);
        set => (Day, Later) = (Day with { Tasks = value.Today, Tomorrow = value.Tomorrow }, value.Later);
    }

    /// <summary>Whether the day has turned and is written through the door.</summary>
    public bool IsLate { get; } = day.On != openDay.On;

    /// <summary>Which dates are off, and why.</summary>
    public Func<DateOnly, DayOff?> OffOn { get; init; } = _ => null;

    /// <summary>The day itself while it is a study day: what is put off on it has slipped once.</summary>
    public DateOnly? SlipsOn => OffOn(Day.On) is null ? Day.On : null;

    /// <summary>What was offered with the change and not taken.</summary>
    public PassedOver? PassedOver { get; set; }

    public DateTimeOffset Now => now;

    public int NextTask => _nextId;

    public TaskId NextId() => new(_nextId++);

    /// <summary>The held days as they are to be, after <see cref="TakeUp"/>.</summary>
    public IReadOnlyList<Day>? HeldAfter { get; private set; }

    /// <summary>Takes the chosen of the held tasks up, onto one of the day's lists; the others go on waiting.</summary>
    /// <returns>How many came, and how many found no room.</returns>
    public (int Count, int NoRoom) TakeUp(Func<StudyTask, bool> isChosen, TaskPlace place)
    {
        var request = new RollForwardRequest(HeldAfter ?? Held, Day.On, now, carry, (_, _) => null, new TaskId(_nextId));
        var result = RollForward.TakeUp(request, Day, place, isChosen);
        (HeldAfter, Day, _nextId) = (result.Earlier, result.Opened, result.NextId.Value);
        var waiting = Count(result.Earlier);
        return (Count(request.Earlier) - waiting, waiting);

        int Count(IReadOnlyList<Day> days) => days
            .SelectMany(day => TaskNode.Read(day.Tomorrow).Concat(TaskNode.Read(day.Tasks)))
            .Count(root => root.HasWork && isChosen(root.Task));
    }

    /// <summary>What was opened again on a day that has turned goes on to the open one, or stays, as is the member's way.</summary>
    public void Follow()
    {
        if (!IsLate || carry == CarryPolicy.Ask)
        {
            return;
        }

        var result = RollForward.Follow(
            new RollForwardRequest([Day], OpenDay.On, now, carry, (_, _) => null, new TaskId(_nextId)) { OffOn = OffOn }, OpenDay);
        (Day, OpenDay, _nextId) = (result.Earlier[0], result.Opened, result.NextId.Value);
    }
}
