namespace StudyBot.Study;

/// <summary>One line of a checklist, of the tomorrow list or of the later list, kept verbatim.</summary>
internal sealed record StudyTask(TaskId Id, string Text)
{
    private TextKeys _keys;

    /// <summary>0 for a task, 1 and 2 for its sub-tasks; the parent is the nearest line above that is one level up.</summary>
    public int Depth { get; init; }

    /// <summary>Always set on a checklist; on the tomorrow and later lists only when it was written.</summary>
    public Slot? Slot { get; init; }

    public TaskState State { get; init; }

    /// <summary>When it was ticked, while it is done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>What the member says of it afterwards.</summary>
    public string? Remark { get; init; }

    /// <summary>The task that this one is the carried copy of.</summary>
    public TaskId? Origin { get; init; }

    /// <summary>The date on whose checklist it first came due; null while it never slipped.</summary>
    public DateOnly? FirstOn { get; init; }

    /// <summary>How often it slipped after coming due.</summary>
    public int Slips { get; init; }

    /// <summary>The day on which the member last said that it is to be kept as it is, however often it slipped.</summary>
    public DateOnly? KeptOn { get; init; }

    /// <summary>On the later list: the date it waits for, whose tomorrow list it is put on; null for any day.</summary>
    public DateOnly? WaitsFor { get; init; }

    /// <summary>The routine that made it anew for its day; what carries is none.</summary>
    public RoutineId? Routine { get; init; }

    /// <summary>The date its live copy went to, while <see cref="TaskState.Carried"/>.</summary>
    public DateOnly? CarriedTo { get; init; }

    public bool IsDone => State == TaskState.Done;

    /// <summary>Whether this is the one live copy of something still to do.</summary>
    public bool IsLive => State == TaskState.Open;

    /// <summary>What two texts have in common when they are the same task (<see cref="TaskKey"/>).</summary>
    public string Key => Keys.Key;

    /// <summary>What the texts of a series have in common (<see cref="Study.Series"/>); null for a text of none.</summary>
    public string? SeriesKey => Keys.Series;

    private TextKeys Keys => _keys = _keys.Of(Text);

    /// <summary>The keys as they are stored with the text.</summary>
    internal TextKeys StoredKeys
    {
        init => _keys = value;
    }
}
