namespace StudyBot.Study;

/// <summary>Puts chosen suggestions onto a list. What waits on earlier days is not among the lists, and is taken up by itself.</summary>
internal static class TakeSuggestions
{
    /// <param name="lists">As they stand.</param>
    /// <param name="chosen">What was chosen; what stands there by now is passed over.</param>
    /// <param name="place">The list it goes onto.</param>
    /// <param name="on">The open day.</param>
    /// <param name="nextId">Numbers for what becomes a task now.</param>
    public static TakenSuggestions Take(
        TaskLists lists, IReadOnlyList<Suggestion> chosen, TaskPlace place, DateOnly on, Func<TaskId> nextId)
    {
        var taken = new TakenSuggestions(lists, 0, 0);
        foreach (var suggestion in chosen)
        {
            taken = suggestion switch
            {
                Suggestion.Later later => Move(taken, new TaskId(later.Id), place, on),
                Suggestion.Next or Suggestion.LookAgain => Add(taken, suggestion.Text, place, nextId),
                _ => taken,
            };
        }

        return taken;
    }

    private static TakenSuggestions Move(TakenSuggestions taken, TaskId id, TaskPlace place, DateOnly on) =>
        taken.Lists.FindPlace(id) != TaskPlace.Later ? taken : TaskMoves.Move(taken.Lists, id, new TaskMoveTo(place), on) switch
        {
            EditTask.Done moved => taken with { Lists = moved.Lists, Count = taken.Count + 1 },
            EditTask.Full => taken with { NoRoom = taken.NoRoom + 1 },
            _ => taken,
        };

    private static TakenSuggestions Add(TakenSuggestions taken, string text, TaskPlace place, Func<TaskId> nextId)
    {
        var list = taken.Lists[place];
        var key = TaskKey.Of(text);
        if (list.Any(task => task.Key == key))
        {
            return taken;
        }

        if (list.Count >= Limits.TasksForTomorrow)
        {
            return taken with { NoRoom = taken.NoRoom + 1 };
        }

        var roots = TaskNode.Read(list);
        roots.Add(new TaskNode(new StudyTask(nextId(), text)));
        return taken with { Lists = taken.Lists.With(place, TaskNode.Write(roots)), Count = taken.Count + 1 };
    }
}
