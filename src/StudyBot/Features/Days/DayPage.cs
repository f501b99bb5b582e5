using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Features.Days;

/// <summary>A day to be shown to somebody.</summary>
/// <param name="Day">Null when there was none on that date.</param>
/// <param name="IsOwn">Whether the reader is its owner, who sees everything.</param>
internal sealed record DayPage(MemberId Owner, string Name, DateOnly On, Day? Day, bool IsOwn, DateOnly? Before, DateOnly? After)
{
    /// <summary>What others see of the checklists; the owner sees all.</summary>
    public TaskVisibility Tasks { get; init; }

    /// <summary>What its writer does not see now.</summary>
    public ClosedBooks Books { get; init; } = ClosedBooks.None;

    /// <summary>Questions of its pages, open or closed with a sentence; for its owner alone.</summary>
    public IReadOnlyList<LooseEndRow> LooseEnds { get; init; } = [];

    /// <summary>Whether it was changed by a note: one that was brought, or a file in the vault.</summary>
    public bool IsEdited { get; init; }

    public bool ShowsTasks => IsOwn || Tasks == TaskVisibility.Shown;

    public bool ShowsCount => IsOwn || Tasks != TaskVisibility.Private;

    public static bool MayRead(Writing writing, bool isOwn) => isOwn || writing.Visibility == Visibility.Shared;

    /// <summary>Others learn that something was written unless its writer keeps even that to themselves.</summary>
    public static bool MayKnow(Writing writing, bool isOwn) => isOwn || writing.Visibility != Visibility.Private;
}
