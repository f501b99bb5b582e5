namespace StudyBot.Views;

/// <summary>What came of merging a written list into the stored one.</summary>
internal abstract record ListOutcome
{
    private ListOutcome()
    {
    }

    internal sealed record Merged(int Added, int Removed, int Reworded) : ListOutcome;

    /// <summary>With the lines added meanwhile it would be too long; nothing was changed.</summary>
    internal sealed record Full(int Count, int Limit) : ListOutcome;
}
