using System.Globalization;
using CsCheck;

namespace StudyBot.Discord.Tests;

public sealed class GatewaySessionTests
{
    private readonly GatewaySession _session = new(new Shard(1, 2), () => 0.5);

    [Fact]
    public void A_new_session_waits_for_Hello_then_identifies_and_beats_after_a_random_part_of_the_interval()
    {
        Assert.Equal([new GatewayAction.SetTimer(TimeSpan.FromSeconds(20))], _session.On(new GatewayInput.Connected()));
        Assert.Equal(
            [new GatewayAction.SetTimer(TimeSpan.FromMilliseconds(20_625)), new GatewayAction.WaitForTurn()],
            Hello());
    }

    [Fact]
    public void READY_begins_the_session_and_later_events_pass_through()
    {
        Connect();

        var actions = Ready();

        Assert.Equal(new GatewayAction.Establish(IsResumed: false), actions[0]);
        Assert.Equal("READY", Assert.IsType<GatewayAction.Dispatch>(actions[1]).Name);
        Assert.Equal("GUILD_CREATE", Assert.IsType<GatewayAction.Dispatch>(Assert.Single(Frame("""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"1"}}"""))).Name);
        Assert.True(_session.CanResume);
        Assert.Equal("ws://resume.test", _session.ResumeUrl);
    }

    [Fact]
    public void Each_beat_tells_the_last_sequence_and_sets_the_next()
    {
        Connect();
        Assert.Equal(Beat(null), _session.On(new GatewayInput.TimerDue()));
        Frame("""{"op":11}""");
        Ready();
        Assert.Equal(Beat(1), _session.On(new GatewayInput.TimerDue()));
    }

    [Fact]
    public void A_beat_that_is_asked_for_is_sent_at_once_and_without_its_ack_the_connection_still_counts_as_alive()
    {
        Live();
        Assert.Equal([new GatewayAction.Send(new GatewayCommand.Heartbeat(1, WasAskedFor: true))], Frame("""{"op":1,"d":null}"""));
        Assert.Equal(Beat(1), _session.On(new GatewayInput.TimerDue()));
    }

    [Fact]
    public void A_beat_without_ack_leaves_the_dead_connection_and_keeps_the_session()
    {
        Live();
        _session.On(new GatewayInput.TimerDue());

        Assert.Equal(Left(4000, 0), _session.On(new GatewayInput.TimerDue()));
        Assert.Equal(new GatewayAction.Send(new GatewayCommand.Resume("abc", 1)), ConnectAgain()[1]);
    }

    [Fact]
    public void A_connection_that_never_says_Hello_is_left()
    {
        _session.On(new GatewayInput.Connected());
        Assert.Equal(Left(4000, 0), _session.On(new GatewayInput.TimerDue()));
    }

    [Fact]
    public void Reconnect_is_obeyed_even_before_Hello()
    {
        _session.On(new GatewayInput.Connected());
        Assert.Equal(Left(4000, 0), Frame("""{"op":7,"d":null}"""));
    }

    [Fact]
    public void Reconnect_keeps_the_session()
    {
        Live();
        Assert.Equal(Left(4000, 0), Frame("""{"op":7,"d":null}"""));
        Assert.Equal(new GatewayAction.Send(new GatewayCommand.Resume("abc", 1)), ConnectAgain()[1]);
    }

    [Fact]
    public void An_invalid_session_that_can_be_resumed_is()
    {
        Live();
        Assert.Equal(Left(4000, 0), Frame("""{"op":9,"d":true}"""));
        Assert.True(_session.CanResume);
    }

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(1.0, 5)]
    public void An_invalid_session_is_begun_anew_after_one_to_five_seconds(double random, double seconds)
    {
        var session = new GatewaySession(new Shard(0, 1), () => random);
        session.On(new GatewayInput.Connected());
        session.On(new GatewayInput.FrameReceived(Any.Frame("""{"op":10,"d":{"heartbeat_interval":41250}}""")));

        var actions = session.On(new GatewayInput.FrameReceived(Any.Frame("""{"op":9,"d":false}""")));

        Assert.Equal(Left(1000, seconds), actions);
        Assert.False(session.CanResume);
    }

    [Fact]
    public void RESUMED_takes_the_session_up_and_what_came_before_is_not_told_again()
    {
        Live();
        Frame("""{"op":0,"s":2,"t":"GUILD_CREATE","d":{}}""");
        _session.On(new GatewayInput.SocketClosed(null));
        ConnectAgain();

        Assert.Empty(Frame("""{"op":0,"s":2,"t":"GUILD_CREATE","d":{}}"""));
        Assert.Single(Frame("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{}}"""));
        Assert.Equal([new GatewayAction.Establish(IsResumed: true)], Frame("""{"op":0,"s":4,"t":"RESUMED","d":{}}"""));
    }

    [Fact]
    public void However_often_events_are_replayed_each_is_told_once() =>
        Gen.Int[2, 30].Array[1, 60].Sample(sequences =>
        {
            var session = LiveSession();
            var told = sequences
                .SelectMany(sequence => session.On(Dispatch(sequence)))
                .OfType<GatewayAction.Dispatch>()
                .Select(dispatch => int.Parse(dispatch.Name, CultureInfo.InvariantCulture))
                .ToList();

            Assert.Equal(told.Distinct(), told);
            Assert.Equal(told.Order(), told);
            Assert.Equal(sequences.Max(), told[^1]);
        });

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    public void A_connection_closed_with_this_code_is_resumed(int? code)
    {
        Live();
        Assert.Equal([new GatewayAction.Reconnect(TimeSpan.Zero)], _session.On(new GatewayInput.SocketClosed(code)));
        Assert.True(_session.CanResume);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_connection_closed_with_this_code_has_lost_its_session(int code)
    {
        Live();
        Assert.Equal([new GatewayAction.Reconnect(TimeSpan.Zero)], _session.On(new GatewayInput.SocketClosed(code)));
        Assert.False(_session.CanResume);
        Assert.Equal(new GatewayAction.WaitForTurn(), ConnectAgain()[1]);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public void A_connection_closed_with_this_code_ends_it_all_with_one_line(int code)
    {
        Live();
        var stop = Assert.IsType<GatewayAction.Stop>(Assert.Single(_session.On(new GatewayInput.SocketClosed(code))));
        Assert.Contains($"{code}", stop.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', stop.Reason);
    }

    [Fact]
    public void After_leaving_nothing_of_the_old_connection_counts()
    {
        Live();
        Frame("""{"op":7,"d":null}""");
        Assert.Empty(_session.On(new GatewayInput.SocketClosed(4004)));
        Assert.Empty(_session.On(new GatewayInput.TimerDue()));
        Assert.Empty(Frame("""{"op":0,"s":9,"t":"GUILD_CREATE","d":{}}"""));
    }

    [Fact]
    public void The_third_failed_connection_in_a_row_gives_the_session_up()
    {
        Live();
        _session.On(new GatewayInput.SocketClosed(null));
        _session.On(new GatewayInput.ConnectFailed());
        _session.On(new GatewayInput.ConnectFailed());
        Assert.True(_session.CanResume);
        _session.On(new GatewayInput.ConnectFailed());
        Assert.False(_session.CanResume);
    }

    [Theory]
    [InlineData("""{"op":42,"d":{}}""")]
    [InlineData("""{"op":0,"d":null,"s":null,"t":null}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":1}}""")]
    public void A_frame_that_means_nothing_here_is_passed_over(string json)
    {
        Live();
        Assert.Empty(Frame(json));
    }

    [Fact]
    public void A_Hello_without_an_interval_is_not_trusted()
    {
        _session.On(new GatewayInput.Connected());
        Assert.Equal(Left(4000, 0), Frame("""{"op":10,"d":{}}"""));
    }

    private static IReadOnlyList<GatewayAction> Beat(long? sequence) =>
    [
        new GatewayAction.Send(new GatewayCommand.Heartbeat(sequence)),
        new GatewayAction.SetTimer(TimeSpan.FromMilliseconds(41_250)),
    ];

    private static IReadOnlyList<GatewayAction> Left(int code, double seconds) =>
        [new GatewayAction.Close(code), new GatewayAction.Reconnect(TimeSpan.FromSeconds(seconds))];

    private static GatewayInput.FrameReceived Dispatch(int sequence) =>
        new(new GatewayFrame(GatewayOpcode.Dispatch, sequence, $"{sequence}", ReadOnlyMemory<byte>.Empty));

    private static GatewaySession LiveSession()
    {
        var tests = new GatewaySessionTests();
        tests.Live();
        return tests._session;
    }

    private void Live()
    {
        Connect();
        Ready();
    }

    private void Connect()
    {
        _session.On(new GatewayInput.Connected());
        Hello();
    }

    private IReadOnlyList<GatewayAction> ConnectAgain()
    {
        _session.On(new GatewayInput.Connected());
        return Hello();
    }

    private IReadOnlyList<GatewayAction> Hello() => Frame("""{"op":10,"d":{"heartbeat_interval":41250}}""");

    private IReadOnlyList<GatewayAction> Ready() =>
        Frame("""{"op":0,"s":1,"t":"READY","d":{"session_id":"abc","resume_gateway_url":"ws://resume.test"}}""");

    private IReadOnlyList<GatewayAction> Frame(string json) =>
        _session.On(new GatewayInput.FrameReceived(Any.Frame(json)));
}
