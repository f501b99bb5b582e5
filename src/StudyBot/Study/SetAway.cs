namespace StudyBot.Study;

/// <summary>What came of naming days off, or of changing them.</summary>
internal abstract record SetAway
{
    private SetAway()
    {
    }

    internal sealed record Set(Away Away) : SetAway;

    internal sealed record Reversed(DateOnly From, DateOnly To) : SetAway;

    /// <summary>What has been stays as it was.</summary>
    internal sealed record Past(DateOnly On) : SetAway;

    internal sealed record TooLong(int Days, int Limit) : SetAway;

    internal sealed record TooFar(DateOnly To, DateOnly Limit) : SetAway;

    internal sealed record Overlaps(Away Other) : SetAway;

    internal sealed record TooMany(int Limit) : SetAway;

    internal sealed record ReasonTooLong(int Length, int Limit) : SetAway;

    /// <summary>Its first day lies behind and stays where it is.</summary>
    internal sealed record Begun(Away Away) : SetAway;

    internal sealed record Over(Away Away) : SetAway;

    internal sealed record Gone : SetAway;
}
