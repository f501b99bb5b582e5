using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>What came of the files that were sent with a page.</summary>
/// <param name="Kept">Those that lie in the folder now, in the order they were sent.</param>
/// <param name="Problems">Those that do not, and why.</param>
internal sealed record PhotosTaken(IReadOnlyList<Photo> Kept, IReadOnlyList<PhotoProblem> Problems)
{
    public static PhotosTaken None { get; } = new([], []);
}
