namespace StudyBot.Study;

/// <summary>Where the lines of a day that is being opened come from. Lines merge between these, never within one.</summary>
[Flags]
internal enum Source
{
    None = 0,
    TomorrowList = 1,
    Routines = 2,
    Unfinished = 4,
}
