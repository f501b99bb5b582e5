using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>A written page with what is shown to its writer below it.</summary>
/// <param name="On">The day it was written on.</param>
/// <param name="Of">Which page.</param>
/// <param name="Comparison">Held against the day it is about.</param>
/// <param name="LooseEnds">How many questions are open, of all pages.</param>
internal sealed record AfterPage(DateOnly On, PageOf Of, PageComparison Comparison, int LooseEnds)
{
    /// <summary>The page itself, whatever a closed book hides.</summary>
    public required Writing Page { get; init; }
}
