namespace StudyBot.Discord.Tests;

public sealed class SeenInteractionsTests
{
    private readonly TestClock _clock = new();
    private readonly SeenInteractions _seen;

    public SeenInteractionsTests() => _seen = new SeenInteractions(_clock);

    [Fact]
    public void An_interaction_is_new_once()
    {
        Assert.True(_seen.TryAdd(new Snowflake(7)));
        Assert.True(_seen.TryAdd(new Snowflake(8)));
        Assert.False(_seen.TryAdd(new Snowflake(7)));
    }

    [Fact]
    public void It_is_known_for_as_long_as_it_could_be_answered()
    {
        _seen.TryAdd(new Snowflake(7));
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(_seen.TryAdd(new Snowflake(7)));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_seen.TryAdd(new Snowflake(7)));
    }

    [Fact]
    public void The_oldest_are_forgotten_when_there_are_too_many()
    {
        for (ulong id = 1; id <= 10_000; id++)
        {
            _seen.TryAdd(new Snowflake(id));
        }

        Assert.True(_seen.TryAdd(new Snowflake(10_001)));
        Assert.False(_seen.TryAdd(new Snowflake(9_000)));
        Assert.True(_seen.TryAdd(new Snowflake(1)));
    }

    [Fact]
    public void Of_many_that_bring_the_same_at_once_one_is_first()
    {
        var firsts = 0;
        Parallel.For(0, 4000, i =>
        {
            if (_seen.TryAdd(new Snowflake((ulong)(i % 500))))
            {
                Interlocked.Increment(ref firsts);
            }
        });

        Assert.Equal(500, firsts);
    }
}
