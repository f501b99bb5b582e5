namespace StudyBot.Study;

/// <summary>
/// The question about what slips again and again: from the third time on the member is asked once a day what is to become of it,
/// one task at a time, the most slipped first.
/// </summary>
internal static class SlipQuestion
{
    public const int From = 3;

    /// <summary>The task to ask about now; null when there is none.</summary>
    /// <param name="day">The open day.</param>
    /// <param name="isDayOff">On away and rest days nothing is asked.</param>
    public static StudyTask? Find(Day day, bool isDayOff = false) => isDayOff ? null : TaskNode.Read(day.Tasks)
        .SelectMany(root => Candidates(root, day.On))
        .OrderByDescending(task => task.Slips)
        .FirstOrDefault();

    /// <summary>Whether it can be split: below the deepest level nothing more can stand.</summary>
    public static bool CanSplit(StudyTask task) => task.Depth < Limits.Levels - 1;

    /// <summary>It stays as it is; the next question about it comes on another day.</summary>
    public static EditTask Keep(TaskLists lists, TaskId id, DateOnly on)
    {
        if (lists.FindPlace(id) is not { } place)
        {
            return new EditTask.Gone();
        }

        var before = lists[place].Find(id)!;
        var after = before with { KeptOn = on };
        return after == before
            ? new EditTask.Unchanged(before)
            : new EditTask.Done(lists.With(place, TaskList.Of(lists[place].Select(task => task.Id == id ? after : task))), before, after, Lines: 1);
    }

    /// <summary>What was put below it is an answer, too.</summary>
    public static TaskLists Split(TaskLists lists, TaskId id, DateOnly on) =>
        lists.Find(id) is { Slips: >= From } && Keep(lists, id, on) is EditTask.Done kept ? kept.Lists : lists;

    /// <summary>The tasks at the top that slipped so often; what stands below one goes with it, and is not asked about by itself.</summary>
    private static IEnumerable<StudyTask> Candidates(TaskNode node, DateOnly on) => node.Task switch
    {
        { IsLive: true, Slips: >= From, KeptOn: var kept } => kept == on ? [] : [node.Task],
        _ => node.Children.SelectMany(child => Candidates(child, on)),
    };
}
