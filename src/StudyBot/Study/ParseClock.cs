namespace StudyBot.Study;

/// <summary>What came of reading a clock that somebody typed.</summary>
internal abstract record ParseClock
{
    private ParseClock()
    {
    }

    internal sealed record Parsed(DayClock Clock) : ParseClock;

    internal sealed record UnknownZone(string Zone) : ParseClock;

    /// <summary>Not HH:MM, or not between 00:00 and 11:59.</summary>
    internal sealed record BadDayStart(string DayStart) : ParseClock;
}
