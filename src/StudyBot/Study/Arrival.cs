namespace StudyBot.Study;

/// <summary>A line of the day that is being opened.</summary>
internal sealed class Arrival(TaskNode node, bool isFromTomorrow)
{
    public TaskNode Node { get; } = node;

    /// <summary>Which of the sources it came from first: only a line of the other one merges with it.</summary>
    public bool IsFromTomorrow { get; } = isFromTomorrow;

    /// <summary>Whether a line has merged with it already; a second of the same text then stays beside it.</summary>
    public bool IsMerged { get; set; }

    public List<Arrival> Children { get; } = [];
}
