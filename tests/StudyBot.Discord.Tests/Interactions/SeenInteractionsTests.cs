using Microsoft.Extensions.Time.Testing;

namespace StudyBot.Discord.Tests.Interactions;

public sealed class SeenInteractionsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void An_interaction_is_new_once_and_forgotten_after_fifteen_minutes()
    {
        var seen = new SeenInteractions(_clock);
        Assert.True(seen.IsNew(new Snowflake(1)));
        _clock.Advance(TimeSpan.FromMinutes(14));
        Assert.True(seen.IsNew(new Snowflake(2)));
        Assert.False(seen.IsNew(new Snowflake(1)));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(seen.IsNew(new Snowflake(1)));
        Assert.False(seen.IsNew(new Snowflake(2)));
    }

    [Fact]
    public void However_many_come_only_the_latest_are_remembered()
    {
        var seen = new SeenInteractions(_clock);
        for (var id = 1ul; id <= SeenInteractions.MostKept; id++)
        {
            Assert.True(seen.IsNew(new Snowflake(id)));
        }

        Assert.True(seen.IsNew(new Snowflake(SeenInteractions.MostKept + 1)));
        Assert.True(seen.IsNew(new Snowflake(1)));
        Assert.False(seen.IsNew(new Snowflake(3)));
    }

    [Fact]
    public void Of_many_deliveries_at_once_one_is_the_first()
    {
        var seen = new SeenInteractions(_clock);
        var firsts = 0;
        Parallel.For(0, 64, _ => Interlocked.Add(ref firsts, seen.IsNew(new Snowflake(7)) ? 1 : 0));
        Assert.Equal(1, firsts);
    }
}
