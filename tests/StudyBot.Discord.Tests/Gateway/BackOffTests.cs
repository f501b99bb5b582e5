namespace StudyBot.Discord.Tests;

public sealed class BackOffTests
{
    [Fact]
    public void Waits_double_up_to_a_minute_and_begin_anew_after_a_good_connection()
    {
        var backOff = new BackOff(() => 1);
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 8).Select(_ => backOff.Next().TotalSeconds));

        backOff.Reset();
        Assert.Equal(TimeSpan.FromSeconds(1), backOff.Next());
    }

    [Fact]
    public void Chance_takes_away_at_most_half() =>
        Assert.Equal(TimeSpan.FromSeconds(0.5), new BackOff(() => 0).Next());
}
