using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Posting;

/// <summary>One member's day of a date, as the posts need it.</summary>
/// <param name="Day">Null while it was not opened.</param>
/// <param name="BeginsAt">When the date begins by this member's own clock.</param>
internal sealed record MemberOnDay(MemberId Id, string Name, Day? Day, DateTimeOffset BeginsAt, DateTimeOffset EndsAt)
{
    /// <summary>Lines that wait on the day before for this one.</summary>
    public int Waiting { get; init; }

    public CarryPolicy Carry { get; init; }

    /// <summary>They have named the date as one off: they are not asked for anything, nor counted.</summary>
    public bool IsAway { get; init; }

    /// <summary>What the others see of the checklists.</summary>
    public TaskVisibility Tasks { get; init; }

    /// <summary>The tasks themselves, for those who show them.</summary>
    public TaskList ShownTasks => Tasks == TaskVisibility.Shown && Day is not null ? Day.Tasks : TaskList.Empty;

    public bool HasPlan => Day is { Tasks.Count: > 0 };

    public bool HasTomorrow => Day is { Tomorrow.Count: > 0 };

    /// <summary>Nothing at all of those who show nothing.</summary>
    public Progress ProgressOf(Slot? slot) => Day is null || Tasks == TaskVisibility.Private ? new Progress(0, 0) : Checklist.ProgressOf(Day, slot);

    /// <summary>Whether it was written; a private text counts as much as a shared one.</summary>
    public bool Has(WritingKind kind) => Find(kind) is not null;

    /// <summary>Whether the others may know that it was written.</summary>
    public bool Shows(WritingKind kind) => Find(kind) is { Visibility: not Visibility.Private };

    public string? FindShared(WritingKind kind) => Find(kind) is { Visibility: Visibility.Shared } writing ? writing.Text : null;

    private Writing? Find(WritingKind kind) => kind switch
    {
        WritingKind.YesterdayPage => Day?.YesterdayPage,
        WritingKind.TodayPage => Day?.TodayPage,
        _ => Day?.Closing,
    };
}
