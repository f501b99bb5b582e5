namespace StudyBot.Study.Notes;

/// <summary>What a section of a note holds.</summary>
internal enum NotePart
{
    /// <summary>Something of the member's own: kept where it stands. Its boxes are tasks all the same.</summary>
    Other = 0,

    Tags = 1,
    YesterdayPage = 2,

    /// <summary>What was filled in with the books open again, apart from the page.</summary>
    YesterdayFilled = 3,

    Morning = 4,
    Afternoon = 5,
    TodayPage = 6,
    TodayFilled = 7,
    Closing = 8,
    Tomorrow = 9,
    TomorrowMorning = 10,
    TomorrowAfternoon = 11,
}
