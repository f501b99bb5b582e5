using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>What came of writing a page or a closing, or of filling in a page.</summary>
internal abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    internal sealed record Written(bool IsFirst) : WriteOutcome;

    internal sealed record Refused(TextProblem Problem) : WriteOutcome;

    /// <summary>The same lines were changed elsewhere since the form was made: nothing is written over them.</summary>
    internal sealed record Overtaken : WriteOutcome;

    /// <summary>There is no page (any more) to be filled in.</summary>
    internal sealed record NoPage : WriteOutcome;
}
