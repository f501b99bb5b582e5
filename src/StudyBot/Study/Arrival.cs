namespace StudyBot.Study;

/// <summary>A line of the day that is being opened.</summary>
internal sealed class Arrival(TaskNode node, Source source)
{
    public TaskNode Node { get; } = node;

    /// <summary>The sources it stands for: one line of each merges with it, a second of the same text stays beside it.</summary>
    public Source Sources { get; set; } = source;

    public List<Arrival> Children { get; } = [];
}
