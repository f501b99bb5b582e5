namespace StudyBot.Study;

/// <summary>The list that a line of a roll forward comes from.</summary>
internal sealed record Origin(DateOnly On, bool IsTomorrow)
{
    public Source Source => IsTomorrow ? Source.TomorrowList : Source.Unfinished;
}
