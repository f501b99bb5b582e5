namespace StudyBot.Views;

/// <summary>What came of merging a written list into the stored one.</summary>
internal abstract record ListOutcome
{
    private ListOutcome()
    {
    }

    internal sealed record Merged(int Added, int Removed, int Reworded) : ListOutcome
    {
        /// <summary>How many of the suggestions came onto the list.</summary>
        public int Taken { get; init; }

        /// <summary>How many of them found no room, and stay where they are.</summary>
        public int NoRoom { get; init; }
    }

    /// <summary>With the lines added meanwhile it would be too long; nothing was changed.</summary>
    internal sealed record Full(int Count, int Limit) : ListOutcome;
}
