namespace StudyBot.Study;

/// <summary>Why a date is no study day.</summary>
internal enum DayOff
{
    /// <summary>The member has named it as one.</summary>
    Away = 0,

    /// <summary>Its weekday is one on which all of the member's groups rest.</summary>
    Rest = 1,
}
