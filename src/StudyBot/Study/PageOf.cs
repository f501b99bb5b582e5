namespace StudyBot.Study;

/// <summary>What a blank page is about.</summary>
internal enum PageOf
{
    Yesterday = 0,
    Today = 1,
}
