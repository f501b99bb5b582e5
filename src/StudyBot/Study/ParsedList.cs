namespace StudyBot.Study;

/// <summary>A text form as it was understood. With a problem in it nothing of it is to be saved: the text is handed back.</summary>
internal sealed record ParsedList(IReadOnlyList<TaskLine> Lines, IReadOnlyList<ListProblem> Problems)
{
    public bool IsFine => Problems.Count == 0;
}
