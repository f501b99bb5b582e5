namespace StudyBot.Study.Notes;

/// <summary>What a day has to know of that no note says: when it changed, and who may see what came in.</summary>
/// <param name="NextId">The next task's number.</param>
internal sealed record NoteStamp(Func<TaskId> NextId, DateTimeOffset At)
{
    public Visibility Pages { get; init; } = Visibility.Private;

    public Visibility Closings { get; init; } = Visibility.Private;

    /// <summary>The study day that the page about yesterday is about.</summary>
    public DateOnly? YesterdayOn { get; init; }
}
