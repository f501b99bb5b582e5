namespace StudyBot.Study;

/// <summary>What a roll forward did with one line, and so why.</summary>
internal enum MoveKind
{
    /// <summary>It was unfinished.</summary>
    Carried = 0,

    /// <summary>It stood on the tomorrow list.</summary>
    Brought = 1,

    /// <summary>It was unfinished, and the same text had come under the same parent already: both are one now.</summary>
    Merged = 2,

    /// <summary>It was unfinished, and the member leaves such tasks behind.</summary>
    Left = 3,

    /// <summary>The day is full: it waits where it stands for the next opening.</summary>
    Waiting = 4,

    /// <summary>It stays as it is, but work below it went on, so it came along as an open parent.</summary>
    CameAsParent = 5,

    /// <summary>It is unfinished, and waits where it stands until the member has said whether it goes on.</summary>
    Asked = 6,

    /// <summary>A routine made it for this day, or found it there.</summary>
    Made = 7,

    /// <summary>A routine had made it and it was not done: it stays on its day, and is made anew on the next of its weekdays.</summary>
    Expired = 8,

    /// <summary>It stood on the tomorrow list, and the day is no study day: it goes on waiting, on that day's own tomorrow list.</summary>
    PassedOn = 9,
}
