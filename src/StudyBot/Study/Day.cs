namespace StudyBot.Study;

/// <summary>A study day: one member, one date by that member's clock. Holds no group.</summary>
internal sealed record Day(DateOnly On)
{
    /// <summary>Counts the changes of this day; what a form was made from is named by it.</summary>
    public int Version { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The day it was rolled forward from; null for a member's first.</summary>
    public DateOnly? OpenedFrom { get; init; }

    /// <summary>Both checklists in one list, morning before afternoon, sub-tasks below their parents.</summary>
    public TaskList Tasks { get; init; } = TaskList.Empty;

    /// <summary>The list for the next study day, written on this one.</summary>
    public TaskList Tomorrow { get; init; } = TaskList.Empty;

    /// <summary>Whether anything on it, or on its list for the next, is still to be done.</summary>
    public bool HasOpen => Tasks.Concat(Tomorrow).Any(task => task.State == TaskState.Open);

    /// <summary>The page written on this day about the last one.</summary>
    public Writing? YesterdayPage { get; init; }

    /// <summary>The page written about this day.</summary>
    public Writing? TodayPage { get; init; }

    public Writing? Closing { get; init; }

    public Writing? Page(PageOf of) => of == PageOf.Yesterday ? YesterdayPage : TodayPage;
}
