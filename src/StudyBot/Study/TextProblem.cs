namespace StudyBot.Study;

internal abstract record TextProblem
{
    private TextProblem()
    {
    }

    /// <summary>Nothing in it that could be seen.</summary>
    internal sealed record Empty : TextProblem;

    internal sealed record TooLong(int Length, int Limit) : TextProblem;
}
