namespace StudyBot.Study;

/// <summary>The half of a study day that a task stands in.</summary>
internal enum Slot
{
    Morning = 0,
    Afternoon = 1,
}
