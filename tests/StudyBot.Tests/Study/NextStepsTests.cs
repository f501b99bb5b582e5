using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class NextStepsTests
{
    private static readonly DateTimeOffset _turn = new(2026, 3, 3, 19, 0, 0, TimeSpan.Zero);

    [Theory]
    // The way of a day: what is there (p plan, y yesterday's page, t all ticked, r today's page, c closing, l list), hours to the turn, next.
    [InlineData("", 19, nameof(NextStep.Plan))]
    [InlineData("", 1, nameof(NextStep.Plan))]
    [InlineData("p", 19, nameof(NextStep.YesterdayPage))]
    [InlineData("py", 19, nameof(NextStep.Tick))]
    [InlineData("pyt", 19, nameof(NextStep.TodayPage))]
    [InlineData("pt", 19, nameof(NextStep.YesterdayPage))]
    // In the evening nobody is sent back to the morning.
    [InlineData("p", 7, nameof(NextStep.TodayPage))]
    [InlineData("p", 7.01, nameof(NextStep.YesterdayPage))]
    [InlineData("pr", 5, nameof(NextStep.Closing))]
    [InlineData("prc", 5, nameof(NextStep.Tomorrow))]
    [InlineData("prcl", 5, nameof(NextStep.Nothing))]
    [InlineData("prl", 5, nameof(NextStep.Closing))]
    public void The_first_thing_that_is_missing_comes_next(string there, double hours, string next) =>
        Assert.Equal(next, NextSteps.Of(DayWith(there, new DateOnly(2026, 3, 2)), _turn.AddHours(-hours), _turn).ToString());

    [Fact]
    public void A_first_day_has_no_yesterday_to_write_about() =>
        Assert.Equal(NextStep.Tick, NextSteps.Of(DayWith("p", openedFrom: null), _turn.AddHours(-19), _turn));

    private static Day DayWith(string there, DateOnly? openedFrom)
    {
        var text = new Writing("text", Visibility.Written, _turn);
        var state = there.Contains('t', StringComparison.Ordinal) ? TaskState.Done : TaskState.Open;
        return new Day(new DateOnly(2026, 3, 3))
        {
            OpenedFrom = openedFrom,
            Tasks = there.Contains('p', StringComparison.Ordinal) ? TaskList.Of([new(new(1), "a") { State = state }]) : TaskList.Empty,
            YesterdayPage = there.Contains('y', StringComparison.Ordinal) ? text : null,
            TodayPage = there.Contains('r', StringComparison.Ordinal) ? text : null,
            Closing = there.Contains('c', StringComparison.Ordinal) ? text : null,
            Tomorrow = there.Contains('l', StringComparison.Ordinal) ? TaskList.Of([new(new(2), "b")]) : TaskList.Empty,
        };
    }
}
