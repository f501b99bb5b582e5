namespace StudyBot.Study.Notes;

/// <summary>The letter in a box, by the custom of the Obsidian Tasks plugin.</summary>
internal static class NoteMark
{
    /// <summary>Cancelled and forwarded tasks stay where they are; what is in progress, or marked in a way of one's own, is open.</summary>
    public static TaskState StateOf(char mark) => mark switch
    {
        'x' or 'X' => TaskState.Done,
        '-' or '>' => TaskState.Left,
        _ => TaskState.Open,
    };

    public static char Of(TaskState state, bool marksCarried) => state switch
    {
        TaskState.Done => 'x',
        TaskState.Carried when marksCarried => '>',
        _ => ' ',
    };

    /// <summary>The mark that says this state: the one that stands there wherever it does not say otherwise.</summary>
    public static char For(TaskState state, char standing, bool marksCarried) => state switch
    {
        TaskState.Done when StateOf(standing) != TaskState.Done => 'x',
        TaskState.Open when StateOf(standing) != TaskState.Open => ' ',
        TaskState.Left when StateOf(standing) == TaskState.Done => ' ',
        TaskState.Carried when marksCarried && standing == ' ' => '>',
        _ => standing,
    };
}
