namespace StudyBot.Study;

/// <summary>How much of a day its writer says they remembered; seen by nobody else.</summary>
internal enum Remembered
{
    Hardly = 0,
    Partly = 1,
    Well = 2,
}
