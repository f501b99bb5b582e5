namespace StudyBot.Study;

internal enum TaskState
{
    /// <summary>Not done; on an earlier day than the open one: waiting there.</summary>
    Open = 0,

    Done = 1,

    /// <summary>Its live copy stands on a later day; this one stays as a mark of where it came from.</summary>
    Carried = 2,

    /// <summary>Stayed behind by the member's choice.</summary>
    Left = 3,
}
