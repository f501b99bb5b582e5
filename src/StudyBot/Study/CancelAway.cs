namespace StudyBot.Study;

/// <summary>What came of taking days off back.</summary>
internal abstract record CancelAway
{
    private CancelAway()
    {
    }

    /// <summary>None of them had passed.</summary>
    internal sealed record Removed(Away Away) : CancelAway;

    /// <summary>It ends with yesterday: from today on every day is a study day again.</summary>
    internal sealed record Ended(Away Away) : CancelAway;

    internal sealed record Over(Away Away) : CancelAway;

    internal sealed record Gone : CancelAway;
}
