namespace StudyBot.Study;

/// <summary>A text form as it was understood. With a problem in it nothing of it is to be saved: the text is handed back.</summary>
internal sealed record ParsedList(IReadOnlyList<TaskLine> Lines, IReadOnlyList<ListProblem> Problems)
{
    public bool IsFine => Problems.Count == 0;

    /// <summary>What came in an imported note may be longer than what is typed: a line that was shown so is no problem.</summary>
    public ParsedList Allowing(TaskList shown) => IsFine
        ? this
        : this with { Problems = [.. Problems.Where(problem => problem is not ListProblem.TooLong { Line: var line } || shown.All(task => task.Text != line))] };
}
