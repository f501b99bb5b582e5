using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store.Rows;

/// <summary>A text that can be found. It follows the tasks and writings in the transaction that changes them.</summary>
internal sealed class SearchTextRow
{
    /// <summary>A member's texts stand together: <see cref="SearchOwnerRow"/>.</summary>
    public long Id { get; set; }

    public MemberId MemberId { get; set; }

    public SearchKind Kind { get; set; }

    /// <summary>What it is the text of: a task's key, or where a writing stands. A task has one text, and may have several remarks.</summary>
    public string Source { get; set; } = "";

    /// <summary>The day it was written on; for a task the first of them, null on the later list.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Of which page or closing; null for tasks and remarks.</summary>
    public WritingKind? Part { get; set; }

    /// <summary>The day a page is about, where it is not the one it was written on.</summary>
    public DateOnly? AboutOn { get; set; }

    public string Text { get; set; } = "";

    /// <summary>What belongs to it: the task of a remark, the question of an answer.</summary>
    public string? Beside { get; set; }

    /// <summary>Both as the index holds them (<see cref="SearchKeys"/>).</summary>
    public string Keys { get; set; } = "";
}
