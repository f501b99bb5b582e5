namespace StudyBot.Study;

/// <summary>The moments of a day at which a member may be reminded of what is missing.</summary>
internal enum NudgeKind
{
    /// <summary>Of the plan, and of the page about yesterday while its door is open.</summary>
    Morning = 0,

    /// <summary>Of a plan that is missing still, and of a list on which nothing is ticked.</summary>
    Afternoon = 1,

    /// <summary>Of the page, the closing and the tomorrow list.</summary>
    Evening = 2,
}
