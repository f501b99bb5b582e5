namespace StudyBot.Study;

/// <summary>Finds what comes next: a plan first, then yesterday's page, then the tasks, and towards the end of the day the evening.</summary>
internal static class NextSteps
{
    /// <summary>The evening of a study day is its last part: from 21:00 on with a start at 04:00.</summary>
    public static readonly TimeSpan Evening = TimeSpan.FromHours(7);

    public static NextStep Of(Day day, DateTimeOffset now, DateTimeOffset turnsAt) => day switch
    {
        { Tasks.Count: 0 } => NextStep.Plan,
        { YesterdayPage: null, OpenedFrom: not null } when turnsAt - now > Evening => NextStep.YesterdayPage,
        _ when turnsAt - now > Evening && day.Tasks.Any(task => task.IsLive) => NextStep.Tick,
        _ => OfEvening(day),
    };

    /// <summary>The first part of the evening that is missing.</summary>
    public static NextStep OfEvening(Day day) => day switch
    {
        { TodayPage: null } => NextStep.TodayPage,
        { Closing: null } => NextStep.Closing,
        { Tomorrow.Count: 0 } => NextStep.Tomorrow,
        _ => NextStep.Nothing,
    };
}
