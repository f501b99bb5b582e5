using StudyBot.Shared;

namespace StudyBot.Store.Rows;

/// <summary>A word to a member about their notes, by direct message.</summary>
internal sealed class LetterRow : SendRow
{
    public MemberId MemberId { get; set; }

    public LetterKind Kind { get; set; }

    /// <summary>The first and the last day it is about.</summary>
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>What is said, as <see cref="Posting.Letters.LetterLine"/> writes it; empty for a week.</summary>
    public string Details { get; set; } = "";
}
