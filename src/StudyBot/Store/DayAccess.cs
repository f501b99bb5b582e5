namespace StudyBot.Store;

/// <summary>Whether a day may be written now.</summary>
internal enum DayAccess
{
    /// <summary>It is the open day.</summary>
    Open,

    /// <summary>It was the last one, and its door is open.</summary>
    Late,

    /// <summary>Its door has closed.</summary>
    Closed,

    /// <summary>It has not begun for this member.</summary>
    Ahead,
}
