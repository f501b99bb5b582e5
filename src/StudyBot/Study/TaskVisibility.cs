namespace StudyBot.Study;

/// <summary>What the others in a group see of a member's checklists. The member always sees all.</summary>
internal enum TaskVisibility
{
    Shown = 0,

    /// <summary>How many tasks there are and how many are done, not which.</summary>
    Count = 1,

    /// <summary>Nothing; the day counts as much as anybody's.</summary>
    Private = 2,
}
