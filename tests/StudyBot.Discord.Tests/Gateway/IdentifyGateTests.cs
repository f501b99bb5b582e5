using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

public sealed class IdentifyGateTests
{
    private static readonly SessionStartLimit Plenty = new() { Total = 1000, Remaining = 999, ResetAfter = 14_400_000, MaxConcurrency = 1 };

    private readonly TestClock _clock = new();
    private readonly IdentifyGate _gate;

    public IdentifyGateTests() => _gate = new IdentifyGate(_clock, NullLogger.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_seconds_lie_between_two_new_sessions()
    {
        await _clock.RunAsync(_gate.EnterAsync(Plenty, Cancel));
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        await _clock.RunAsync(_gate.EnterAsync(Plenty, Cancel));
        Assert.Equal(TimeSpan.FromSeconds(5), _clock.Elapsed);
    }

    [Fact]
    public async Task When_the_days_sessions_are_used_up_the_next_waits_for_the_reset()
    {
        await _clock.RunAsync(_gate.EnterAsync(Plenty with { Remaining = 0 }, Cancel));
        Assert.Equal(TimeSpan.FromHours(4), _clock.Elapsed);
    }

    [Fact]
    public async Task Without_a_word_of_a_limit_nothing_is_waited_for()
    {
        await _clock.RunAsync(_gate.EnterAsync(limit: null, Cancel));
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }
}
