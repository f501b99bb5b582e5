namespace StudyBot.Store.Rows;

/// <summary>What a member is written about by direct message, without having asked at that moment.</summary>
internal enum LetterKind
{
    /// <summary>Lines of notes in the vault that were changed on both sides.</summary>
    Conflict = 0,

    /// <summary>Files in the vault that cannot be read.</summary>
    Unreadable = 1,

    /// <summary>The notes of a week, as a zip.</summary>
    Week = 2,
}
