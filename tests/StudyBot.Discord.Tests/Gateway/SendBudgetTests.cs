namespace StudyBot.Discord.Tests;

public sealed class SendBudgetTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Heartbeats_asked_for_leave_ten_of_a_minutes_frames_to_the_own_ones()
    {
        var budget = new SendBudget(_clock);
        Assert.Equal(110, Enumerable.Range(0, 200).Count(_ => budget.TryTake(wasAskedFor: true)));
        Assert.Equal(10, Enumerable.Range(0, 200).Count(_ => budget.TryTake(wasAskedFor: false)));

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True(budget.TryTake(wasAskedFor: true));
    }
}
