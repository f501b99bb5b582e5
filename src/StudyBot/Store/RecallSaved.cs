namespace StudyBot.Store;

/// <summary>What came of writing a day again from memory.</summary>
internal enum RecallSaved
{
    Saved,

    /// <summary>It is kept, too, but it was not the first time today: the schedule stays.</summary>
    Again,

    /// <summary>No page is about that day any more; nothing was kept.</summary>
    Gone,
}
