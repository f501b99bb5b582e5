namespace StudyBot.Study;

/// <summary>How a review went, in the numbers that FSRS reckons with.</summary>
internal enum FsrsGrade
{
    /// <summary>Forgotten.</summary>
    Again = 1,

    /// <summary>Remembered, with trouble.</summary>
    Hard = 2,

    Good = 3,
    Easy = 4,
}
