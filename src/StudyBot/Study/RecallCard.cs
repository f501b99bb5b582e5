namespace StudyBot.Study;

/// <summary>
/// What was learned on one study day, as it is scheduled to be recalled. The page written about a day in its evening and the one written
/// the morning after are one day's knowledge.
/// </summary>
/// <param name="AboutOn">The day it is about.</param>
/// <param name="LastOn">When it was last written down from memory.</param>
/// <param name="Repetitions">How often it was, the first page included.</param>
internal sealed record RecallCard(DateOnly AboutOn, DateOnly LastOn, int Repetitions, Memory Memory)
{
    /// <summary>When it comes again, if no day off and no exam were in the way.</summary>
    public DateOnly DueOn => LastOn.AddDays(Interval);

    public int Interval => Fsrs.Default.Interval(Memory.Stability);

    /// <summary>The chance that it is still remembered on a day.</summary>
    public double RetrievabilityOn(DateOnly on) =>
        Fsrs.Default.Retrievability(Memory.Stability, Math.Max(0, on.DayNumber - LastOn.DayNumber));
}
