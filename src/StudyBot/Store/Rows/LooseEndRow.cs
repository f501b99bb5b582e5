using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>A look-again line of a page, open until it is closed with a sentence.</summary>
internal sealed class LooseEndRow
{
    public MemberId MemberId { get; set; }

    /// <summary>Counted up per member.</summary>
    public int Id { get; set; }

    /// <summary>The day the page was written on.</summary>
    public DateOnly On { get; set; }

    public WritingKind Kind { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The text as it is compared (<see cref="TaskKey"/>): the same line of a corrected page is the same loose end.</summary>
    public string Key { get; set; } = "";

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The sentence it was closed with.</summary>
    public string? Answer { get; set; }
}
