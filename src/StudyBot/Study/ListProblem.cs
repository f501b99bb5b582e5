namespace StudyBot.Study;

/// <summary>Why a text form cannot be saved as it is.</summary>
internal abstract record ListProblem
{
    private ListProblem()
    {
    }

    internal sealed record TooMany(int Count, int Limit) : ListProblem;

    internal sealed record TooLong(string Line, int Length, int Limit) : ListProblem;

    internal sealed record TooDeep(string Line, int Limit) : ListProblem;
}
