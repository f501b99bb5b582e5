namespace StudyBot.Study;

/// <summary>
/// When past pages come back: what is known of a day is worked out anew from all the times it was written down, so that a page taken
/// back, a press corrected or one given late leaves nothing behind.
/// </summary>
internal static class RecallSchedule
{
    /// <summary>
    /// The presses in FSRS's terms. Nearly everything remembered is its usual <see cref="FsrsGrade.Good"/>; a whole day is never
    /// <see cref="FsrsGrade.Easy"/>. Where nothing was said, the middle one is taken: it comes back rather too early than too late.
    /// </summary>
    public static FsrsGrade GradeOf(Remembered? press) => press switch
    {
        Remembered.Well => FsrsGrade.Good,
        Remembered.Hardly => FsrsGrade.Again,
        _ => FsrsGrade.Hard,
    };

    /// <summary>Null when the day was never written down. Of several times on one day the first counts: the others move nothing.</summary>
    public static RecallCard? Replay(DateOnly aboutOn, IEnumerable<Recollection> recollections)
    {
        RecallCard? card = null;
        foreach (var time in recollections.OrderBy(time => time.On))
        {
            var grade = GradeOf(time.Press);
            card = card switch
            {
                null => new RecallCard(aboutOn, time.On, 1, Fsrs.Default.Start(grade)),
                _ when card.LastOn == time.On => card,
                _ => new RecallCard(
                    aboutOn,
                    time.On,
                    card.Repetitions + 1,
                    Fsrs.Default.Next(card.Memory, grade, time.On.DayNumber - card.LastOn.DayNumber)),
            };
        }

        return card;
    }
}
