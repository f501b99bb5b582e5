using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>A text that was looked for.</summary>
/// <param name="Text">The whole of it, verbatim.</param>
/// <param name="Match">Where it was found in it.</param>
internal sealed record FoundText(SearchKind Kind, string Text, SearchMatch Match)
{
    /// <summary>The day to open: the one it was written on; for a task the latest it stood on, null while it stands on no day's list.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The days a task, or a task with this remark, stood on.</summary>
    public IReadOnlyList<DateOnly> StoodOn { get; init; } = [];

    /// <summary>Of which page or closing.</summary>
    public WritingKind? Part { get; init; }

    /// <summary>The day a page is about, where that is known.</summary>
    public DateOnly? AboutOn { get; init; }

    /// <summary>The task of a remark, the question of an answer.</summary>
    public string? Beside { get; init; }
}
