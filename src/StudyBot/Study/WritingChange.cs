namespace StudyBot.Study;

/// <summary>A page or closing before and after; null where there was none.</summary>
internal sealed record WritingChange(Writing? Before, Writing? After)
{
    public static WritingChange? Between(Writing? before, Writing? after) => before == after ? null : new WritingChange(before, after);
}
