namespace StudyBot.Discord.Tests;

/// <summary>Every row of Discord's tables of opcodes and close codes, at each stage of a connection.</summary>
public sealed class GatewayTableTests
{
    private const string Leave = "close 4000, reconnect 0";

    private GatewaySession _session = new(new Shard(0, 1), () => 0.5);

    internal enum Stage
    {
        BeforeHello,
        BeforeReady,
        Live,
        BeforeResumed,
    }

    [Theory]
    [InlineData("""{"op":0,"s":5,"t":"GUILD_CREATE","d":{}}""", "tell GUILD_CREATE", "tell GUILD_CREATE", "tell GUILD_CREATE", "tell GUILD_CREATE")]
    [InlineData("""{"op":0,"s":1,"t":"GUILD_CREATE","d":{}}""", "tell GUILD_CREATE", "tell GUILD_CREATE", "", "")]
    [InlineData("""{"op":0,"s":5,"t":"PRESENCE_UPDATE","d":{}}""", "", "", "", "")]
    [InlineData("""{"op":0,"s":5,"t":"RESUMED","d":{}}""", "established again", "established again", "established again", "established again")]
    [InlineData("""{"op":1,"d":null}""", "beat", "beat", "beat 1", "beat 1")]
    [InlineData("""{"op":2,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":3,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":4,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":6,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":7,"d":null}""", Leave, Leave, Leave, Leave)]
    [InlineData("""{"op":8,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":9,"d":true}""", Leave, Leave, Leave, Leave)]
    [InlineData("""{"op":9,"d":false}""", "close 1000, reconnect 3", "close 1000, reconnect 3", "close 1000, reconnect 3", "close 1000, reconnect 3")]
    [InlineData("""{"op":9}""", "close 1000, reconnect 3", "close 1000, reconnect 3", "close 1000, reconnect 3", "close 1000, reconnect 3")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":1000}}""", "timer 0.5, turn", "", "", "")]
    [InlineData("""{"op":10}""", Leave, "", "", "")]
    [InlineData("""{"op":11}""", "", "", "", "")]
    [InlineData("""{"op":31,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":43,"d":{}}""", "", "", "", "")]
    [InlineData("""{"op":99,"d":{}}""", "", "", "", "")]
    public void Each_opcode_means_what_the_table_says(string frame, string beforeHello, string beforeReady, string live, string beforeResumed)
    {
        Assert.Equal(beforeHello, Do(Stage.BeforeHello, frame));
        Assert.Equal(beforeReady, Do(Stage.BeforeReady, frame));
        Assert.Equal(live, Do(Stage.Live, frame));
        Assert.Equal(beforeResumed, Do(Stage.BeforeResumed, frame));
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""", "timer 0.5, resume abc 1")]
    [InlineData("""{"op":9,"d":true}""", "timer 0.5, resume abc 1")]
    [InlineData("""{"op":9,"d":false}""", "timer 0.5, turn")]
    public void The_next_connection_does_what_the_last_frame_left_it(string frame, string next)
    {
        Do(Stage.Live, frame);
        Assert.Equal(next, Connect());
    }

    [Theory]
    [InlineData(null, "timer 0.5, resume abc 1")]
    [InlineData(1000, "timer 0.5, resume abc 1")]
    [InlineData(1001, "timer 0.5, resume abc 1")]
    [InlineData(1006, "timer 0.5, resume abc 1")]
    [InlineData(4000, "timer 0.5, resume abc 1")]
    [InlineData(4001, "timer 0.5, resume abc 1")]
    [InlineData(4002, "timer 0.5, resume abc 1")]
    [InlineData(4003, "timer 0.5, turn")]
    [InlineData(4004, "stop")]
    [InlineData(4005, "timer 0.5, resume abc 1")]
    [InlineData(4007, "timer 0.5, turn")]
    [InlineData(4008, "timer 0.5, resume abc 1")]
    [InlineData(4009, "timer 0.5, turn")]
    [InlineData(4010, "stop")]
    [InlineData(4011, "stop")]
    [InlineData(4012, "stop")]
    [InlineData(4013, "stop")]
    [InlineData(4014, "stop")]
    [InlineData(4999, "timer 0.5, resume abc 1")]
    public void Each_close_code_means_what_the_table_says_at_every_stage(int? code, string next)
    {
        foreach (var stage in new[] { Stage.Live, Stage.BeforeResumed })
        {
            Reach(stage);
            var said = Text(_session.On(new GatewayInput.SocketClosed(code)));
            Assert.Equal(next == "stop" ? $"stop {code}" : "reconnect 0", said);
            Assert.Equal(next, next == "stop" ? "stop" : Connect());
        }
    }

    [Fact]
    public void Whoever_was_let_in_too_late_does_not_identify()
    {
        Reach(Stage.BeforeReady);
        _session.On(new GatewayInput.SocketClosed(null));
        Assert.Empty(_session.On(new GatewayInput.TurnCame()));
        _session.On(new GatewayInput.Connected());
        Assert.Empty(_session.On(new GatewayInput.TurnCame()));
    }

    [Fact]
    public void A_READY_that_names_no_session_does_not_hide_the_next()
    {
        _session.On(new GatewayInput.Connected());
        Frame("""{"op":10,"d":{"heartbeat_interval":1000}}""");
        Frame("""{"op":0,"s":50,"t":"READY","d":{}}""");
        _session.On(new GatewayInput.SocketClosed(null));

        Assert.Equal("timer 0.5, turn", Connect());
        Assert.Equal("established, tell READY", Ready());
    }

    [Fact]
    public void A_resume_that_three_connections_in_a_row_end_before_it_is_given_up()
    {
        Reach(Stage.Live);
        for (var i = 0; i < 4; i++)
        {
            Assert.True(_session.CanResume);
            _session.On(new GatewayInput.SocketClosed(null));
            Connect();
        }

        Assert.False(_session.CanResume);
    }

    private string Do(Stage stage, string frame)
    {
        Reach(stage);
        return Frame(frame);
    }

    private void Reach(Stage stage)
    {
        _session = new GatewaySession(new Shard(0, 1), () => 0.5);
        _session.On(new GatewayInput.Connected());
        if (stage == Stage.BeforeHello)
        {
            return;
        }

        Frame("""{"op":10,"d":{"heartbeat_interval":1000}}""");
        if (stage == Stage.BeforeReady)
        {
            return;
        }

        Ready();
        if (stage == Stage.BeforeResumed)
        {
            _session.On(new GatewayInput.SocketClosed(null));
            Connect();
        }
    }

    private string Connect()
    {
        _session.On(new GatewayInput.Connected());
        return Frame("""{"op":10,"d":{"heartbeat_interval":1000}}""");
    }

    private string Ready() => Frame("""{"op":0,"s":1,"t":"READY","d":{"session_id":"abc","resume_gateway_url":"ws://resume.test"}}""");

    private string Frame(string json) => Text(_session.On(new GatewayInput.FrameReceived(Any.Frame(json))));

    private static string Text(IEnumerable<GatewayAction> actions) => string.Join(", ", actions.Select(action => action switch
    {
        GatewayAction.Close close => $"close {close.Code}",
        GatewayAction.Reconnect reconnect => $"reconnect {reconnect.NoSoonerThan.TotalSeconds}",
        GatewayAction.Stop stop => $"stop {stop.Code}",
        GatewayAction.SetTimer timer => $"timer {timer.Due.TotalSeconds}",
        GatewayAction.WaitForTurn => "turn",
        GatewayAction.Dispatch dispatch => $"tell {dispatch.Name}",
        GatewayAction.Establish established => established.IsResumed ? "established again" : "established",
        GatewayAction.Send(GatewayCommand.Heartbeat beat) => $"beat {beat.Sequence}".TrimEnd(),
        GatewayAction.Send(GatewayCommand.Resume resume) => $"resume {resume.SessionId} {resume.Sequence}",
        _ => $"{action}",
    }));
}
