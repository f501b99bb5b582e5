namespace StudyBot.Views;

/// <summary>What is to become of a task that slips again and again.</summary>
internal enum SlipAnswer
{
    /// <summary>Sub-tasks are written below it.</summary>
    Split,

    Later,

    Drop,

    /// <summary>It stays as it is.</summary>
    Keep,
}
