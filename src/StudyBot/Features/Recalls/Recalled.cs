using StudyBot.Study;

namespace StudyBot.Features.Recalls;

/// <summary>A day that was just written again from memory.</summary>
/// <param name="About">The day.</param>
/// <param name="On">The study day it was written again on.</param>
/// <param name="Press">How well it was remembered; null until it is said.</param>
internal sealed record Recalled(DateOnly About, DateOnly On, Remembered? Press)
{
    public IReadOnlyList<Hole> Holes { get; init; } = [];

    public bool HasSources { get; init; }

    /// <summary>Whether it was written before today: then the schedule stays.</summary>
    public bool IsAgain { get; init; }

    /// <summary>When it comes next.</summary>
    public DateOnly? NextOn { get; init; }

    public bool IsTowardsExam { get; init; }

    /// <summary>The next day that comes up today; null when none is left.</summary>
    public DateOnly? NextUp { get; init; }

    public DateOnly Today { get; init; }
}
