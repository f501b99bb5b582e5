namespace StudyBot.Study;

/// <summary>Which list a live task stands on.</summary>
internal enum TaskPlace
{
    Today,

    /// <summary>The list for the next study day.</summary>
    Tomorrow,

    /// <summary>The later list: tasks without a date, and those that wait for one further away.</summary>
    Later,
}
