namespace StudyBot.Study;

/// <summary>One task out of two of the same text.</summary>
internal static class TaskMerge
{
    /// <summary>
    /// The words of the first; the remarks of both, the larger count of slips, the earlier date. It is somebody's own task even if a
    /// routine made one of them, and does not stay behind with the routine.
    /// </summary>
    public static StudyTask Of(StudyTask first, StudyTask second) => first with
    {
        Remark = Join(first.Remark, second.Remark),
        Slips = Math.Max(first.Slips, second.Slips),
        FirstOn = Earlier(first.FirstOn, second.FirstOn),
        Slot = first.Slot ?? second.Slot,
        Routine = null,
    };

    private static string? Join(string? first, string? second) =>
        first is null || first == second ? second : second is null ? first : $"{first}\n{second}";

    private static DateOnly? Earlier(DateOnly? first, DateOnly? second) =>
        first is null || second < first ? second ?? first : first;
}
