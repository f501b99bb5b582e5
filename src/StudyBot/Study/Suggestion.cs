namespace StudyBot.Study;

/// <summary>Something that may be put onto a list besides what is written there; which of these it is, is why.</summary>
/// <param name="Id">What it is of: a task's number, or a look-again line's.</param>
/// <param name="Text">The task it would be.</param>
internal abstract record Suggestion(int Id, string Text)
{
    /// <summary>The next of a series that was gone on with.</summary>
    /// <param name="After">The one that was done.</param>
    internal sealed record Next(int Id, string Text, string After) : Suggestion(Id, Text);

    /// <summary>An open question of a page.</summary>
    /// <param name="On">The day the page was written on.</param>
    internal sealed record LookAgain(int Id, string Text, DateOnly On) : Suggestion(Id, Text);

    /// <summary>It waits on an earlier day for the member's word.</summary>
    /// <param name="On">The day it waits on.</param>
    internal sealed record Unfinished(int Id, string Text, DateOnly On) : Suggestion(Id, Text);

    /// <summary>It stands on the later list, without a date.</summary>
    internal sealed record Later(int Id, string Text) : Suggestion(Id, Text);
}
