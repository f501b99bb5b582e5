namespace StudyBot.Study;

/// <summary>That a day was written down from memory: on its blank pages, or later again.</summary>
/// <param name="On">The study day of the writing.</param>
/// <param name="Press">How well it was remembered; null where nobody said.</param>
internal sealed record Recollection(DateOnly On, Remembered? Press);
