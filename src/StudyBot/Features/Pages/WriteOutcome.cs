using StudyBot.Study;

namespace StudyBot.Features.Pages;

/// <summary>What came of writing a page or a closing.</summary>
internal abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    internal sealed record Written(bool IsFirst) : WriteOutcome;

    internal sealed record Refused(TextProblem Problem) : WriteOutcome;
}
