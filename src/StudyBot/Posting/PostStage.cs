namespace StudyBot.Posting;

/// <summary>How far a post has come.</summary>
internal enum PostStage
{
    /// <summary>It follows what changes.</summary>
    Live,

    /// <summary>The date has turned for all; late entries are gathered until the last door has closed.</summary>
    WaitsForDoor,

    /// <summary>One more edit, and it is final.</summary>
    Last,

    /// <summary>It stays as it is.</summary>
    Over,
}
