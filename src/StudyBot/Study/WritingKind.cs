namespace StudyBot.Study;

/// <summary>The three things a member writes on a day.</summary>
internal enum WritingKind
{
    YesterdayPage = 0,
    TodayPage = 1,
    Closing = 2,
}
