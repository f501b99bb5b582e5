namespace StudyBot.Study;

/// <summary>What a member's day lacks first.</summary>
internal enum NextStep
{
    Plan,
    YesterdayPage,
    Tick,
    TodayPage,
    Closing,
    Tomorrow,
    Nothing,
}
