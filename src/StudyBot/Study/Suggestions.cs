namespace StudyBot.Study;

/// <summary>
/// What a form of a list suggests: the next of a series that was gone on with today (or late, since the day opened), open
/// questions, what waits for the member's word, and the later list. Nothing that stands on a list already, and nothing twice.
/// </summary>
internal static class Suggestions
{
    /// <summary>As many as one group of checkboxes holds.</summary>
    public const int Most = 10;

    /// <summary>All there are, kind by kind. Today's list is offered only what the member has written as a task before.</summary>
    public static IReadOnlyList<Suggestion> Find(TaskPlace place, SuggestionSources sources)
    {
        var target = place == TaskPlace.Today ? sources.Open.Tasks : sources.Open.Tomorrow;
        var all = Unfinished(sources).Concat<Suggestion>(Later(sources));
        all = place == TaskPlace.Today ? all : [.. Next(sources), .. LookAgain(sources), .. all];
        var taken = target.Select(task => task.Key).ToHashSet();
        return [.. all.Where(suggestion => taken.Add(TaskKey.Of(suggestion.Text)))];
    }

    /// <summary>As many as are shown: of each kind in turn, so that a long list of one does not hide another; shown kind by kind.</summary>
    public static IReadOnlyList<Suggestion> Pick(IReadOnlyList<Suggestion> all)
    {
        var turns = all.GroupBy(suggestion => suggestion.GetType()).SelectMany(kind => kind.Select((suggestion, turn) => (suggestion, turn)));
        var picked = turns.OrderBy(each => each.turn).Take(Most).Select(each => each.suggestion).ToHashSet();
        return [.. all.Where(picked.Contains)];
    }

    private static IEnumerable<Suggestion.Next> Next(SuggestionSources sources)
    {
        var known = Known(sources).Select(task => task.Key).ToHashSet();
        foreach (var series in Done(sources).GroupBy(task => task.SeriesKey).Where(series => series.Key is not null))
        {
            var last = series.MaxBy(task => Series.TryParse(task.Text, out _, out var number) ? number : 0)!;
            if (Series.Successor(last.Text) is { Length: <= Limits.TaskLength } next && !known.Contains(TaskKey.Of(next)))
            {
                yield return new Suggestion.Next(last.Id.Value, next, last.Text);
            }
        }
    }

    /// <summary>What was done on the open day, or late on the one before it while this one was open.</summary>
    private static IEnumerable<StudyTask> Done(SuggestionSources sources) => sources.Open.Tasks
        .Where(task => task.IsDone)
        .Concat((sources.Yesterday?.Tasks ?? TaskList.Empty).Where(task => task.IsDone && task.DoneAt >= sources.Open.OpenedAt));

    /// <summary>Every line by which a next one is seen to have been thought of.</summary>
    private static IEnumerable<StudyTask> Known(SuggestionSources sources) =>
    [
        .. sources.Open.Tasks, .. sources.Open.Tomorrow, .. sources.Later,
        .. sources.Yesterday?.Tasks ?? TaskList.Empty, .. sources.Held.SelectMany(day => day.Tasks.Concat(day.Tomorrow)),
    ];

    private static IEnumerable<Suggestion.LookAgain> LookAgain(SuggestionSources sources)
    {
        var known = sources.Open.Tasks.Concat(sources.Open.Tomorrow).Concat(sources.Later).Select(task => task.Key).ToHashSet();
        return sources.LooseEnds
            .Select(end => new Suggestion.LookAgain(end.Id, Cut(end.Text), end.On))
            .Where(end => !TextLimits.IsEmpty(end.Text) && !known.Contains(TaskKey.Of(end.Text)));
    }

    private static IEnumerable<Suggestion.Unfinished> Unfinished(SuggestionSources sources) => sources.Held.SelectMany(day =>
        TaskNode.Read(day.Tomorrow).Concat(TaskNode.Read(day.Tasks))
            .Where(root => root.HasWork)
            .Select(root => new Suggestion.Unfinished(root.Task.Id.Value, root.Task.Text, day.On)));

    private static IEnumerable<Suggestion.Later> Later(SuggestionSources sources) => TaskNode.Read(sources.Later)
        .Where(root => root.HasWork && root.Task.WaitsFor is null)
        .Select(root => new Suggestion.Later(root.Task.Id.Value, root.Task.Text));

    /// <summary>A line of a page may be longer than a task.</summary>
    private static string Cut(string text)
    {
        var line = RawLine.Clean(string.Join(' ', text.ReplaceLineEndings("\n").Split('\n')));
        if (line.Length <= Limits.TaskLength)
        {
            return line;
        }

        var end = Limits.TaskLength - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}
