using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

public sealed class IdentifyGateTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly IdentifyGate _gate;
    private GatewayBot _answer = FakeGateway.Plenty;
    private int _asked;

    public IdentifyGateTests() => _gate = new IdentifyGate(
        _ =>
        {
            _asked++;
            return Task.FromResult(_answer);
        },
        _clock,
        NullLogger.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task Five_seconds_lie_between_two_new_sessions_of_one_key_wherever_they_come_from()
    {
        await _gate.AdmitAsync(Cancel);
        await _clock.RunAsync(_gate.TakeTurnAsync(new Shard(0, 2), Cancel));
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        await _clock.RunAsync(_gate.TakeTurnAsync(new Shard(1, 2), Cancel));
        Assert.Equal(TimeSpan.FromSeconds(5.25), _clock.Elapsed);
    }

    [Fact]
    public async Task Who_leaves_the_queue_holds_nobody_up()
    {
        using var left = new CancellationTokenSource();
        await _gate.TakeTurnAsync(new Shard(0, 1), Cancel);
        var leaving = _gate.TakeTurnAsync(new Shard(0, 1), left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);

        _clock.Advance(TimeSpan.FromSeconds(5.25));
        var next = _gate.TakeTurnAsync(new Shard(0, 1), Cancel);
        Assert.True(next.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_was_admitted_counts_until_Discord_has_counted()
    {
        _answer = WithRemaining(1);
        await _gate.AdmitAsync(Cancel);
        var second = _gate.AdmitAsync(Cancel);
        Assert.False(second.IsCompleted);

        _gate.Settle();
        await _clock.RunAsync(second);
        Assert.Equal(TimeSpan.FromSeconds(5), _clock.Elapsed);
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task When_the_days_sessions_are_used_up_the_next_waits_for_the_reset_and_Discord_is_asked_again()
    {
        _answer = WithRemaining(0);
        var admitted = _gate.AdmitAsync(Cancel);
        _answer = FakeGateway.Plenty;
        await _clock.RunAsync(admitted);
        Assert.Equal((TimeSpan.FromHours(4), 2), (_clock.Elapsed, _asked));
    }

    [Fact]
    public async Task Without_a_word_of_a_limit_nothing_is_waited_for()
    {
        _answer = FakeGateway.Plenty with { SessionStartLimit = null };
        await _gate.AdmitAsync(Cancel);
        await _gate.TakeTurnAsync(new Shard(0, 1), Cancel);
        Assert.Equal(TimeSpan.Zero, _clock.Elapsed);
    }

    private static GatewayBot WithRemaining(int remaining) =>
        FakeGateway.Plenty with { SessionStartLimit = FakeGateway.Plenty.SessionStartLimit! with { Remaining = remaining } };
}
