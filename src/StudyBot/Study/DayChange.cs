namespace StudyBot.Study;

/// <summary>What one action changed of a day: the value the journal keeps. <see cref="Day.Version"/> is not part of it.</summary>
internal sealed record DayChange
{
    public ListChange? Tasks { get; init; }

    public ListChange? Tomorrow { get; init; }

    /// <summary>Of the later list, which belongs to no day; whoever applies a change to a day sees to it by itself.</summary>
    public ListChange? Later { get; init; }

    public WritingChange? YesterdayPage { get; init; }

    public WritingChange? TodayPage { get; init; }

    public WritingChange? Closing { get; init; }

    /// <summary>For what was taken back: the interaction whose change it was.</summary>
    public ulong? TakesBack { get; init; }

    /// <summary>What was left unchecked, in a row of its own that changes nothing.</summary>
    public PassedOver? PassedOver { get; init; }

    private bool IsEmpty => Tasks is null && Tomorrow is null && Later is null && YesterdayPage is null && TodayPage is null && Closing is null;

    /// <summary>Null if nothing changed.</summary>
    public static DayChange? Between(Day before, Day after) => Between(before, after, TaskList.Empty, TaskList.Empty);

    public static DayChange? Between(Day before, Day after, TaskList laterBefore, TaskList laterAfter)
    {
        var change = new DayChange
        {
            Tasks = ListChange.Between(before.Tasks, after.Tasks),
            Tomorrow = ListChange.Between(before.Tomorrow, after.Tomorrow),
            Later = ListChange.Between(laterBefore, laterAfter),
            YesterdayPage = WritingChange.Between(before.YesterdayPage, after.YesterdayPage),
            TodayPage = WritingChange.Between(before.TodayPage, after.TodayPage),
            Closing = WritingChange.Between(before.Closing, after.Closing),
        };
        return change.IsEmpty ? null : change;
    }

    public Day Apply(Day day) => day with
    {
        Tasks = Tasks?.Apply(day.Tasks) ?? day.Tasks,
        Tomorrow = Tomorrow?.Apply(day.Tomorrow) ?? day.Tomorrow,
        YesterdayPage = YesterdayPage is null ? day.YesterdayPage : YesterdayPage.After,
        TodayPage = TodayPage is null ? day.TodayPage : TodayPage.After,
        Closing = Closing is null ? day.Closing : Closing.After,
    };

    public Day Revert(Day day) => day with
    {
        Tasks = Tasks?.Revert(day.Tasks) ?? day.Tasks,
        Tomorrow = Tomorrow?.Revert(day.Tomorrow) ?? day.Tomorrow,
        YesterdayPage = YesterdayPage is null ? day.YesterdayPage : YesterdayPage.Before,
        TodayPage = TodayPage is null ? day.TodayPage : TodayPage.Before,
        Closing = Closing is null ? day.Closing : Closing.Before,
    };

    /// <summary>The day as it was before the given changes.</summary>
    public static Day Rewind(Day current, IEnumerable<DayChange> newestFirst) =>
        newestFirst.Aggregate(current, (day, change) => change.Revert(day));
}
