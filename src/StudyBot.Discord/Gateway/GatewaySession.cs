using System.Collections.Frozen;

namespace StudyBot.Discord;

/// <summary>
/// The gateway's protocol without socket or clock: what happens comes in, what is to be done goes out. It outlives connections,
/// for a session may be taken up again on the next. <see href="https://docs.discord.com/developers/events/gateway#connection-lifecycle"/>
/// </summary>
/// <param name="shard">Which part of the servers it serves.</param>
/// <param name="random">From 0 up to 1: spreads heartbeats and new sessions.</param>
internal sealed class GatewaySession(Shard shard, Func<double> random)
{
    private const int MostFailedResumes = 3;
    private static readonly TimeSpan HelloIsDue = TimeSpan.FromSeconds(20);

    private static readonly FrozenDictionary<GatewayOpcode, Func<GatewaySession, GatewayFrame, IReadOnlyList<GatewayAction>>> OnFrame =
        new Dictionary<GatewayOpcode, Func<GatewaySession, GatewayFrame, IReadOnlyList<GatewayAction>>>
        {
            [GatewayOpcode.Dispatch] = (session, frame) => session.OnDispatch(frame),
            [GatewayOpcode.Heartbeat] = (session, _) => session.OnHeartbeatAskedFor(),
            [GatewayOpcode.Reconnect] = (session, _) => session.Leave(GatewayCloseCodes.KeepSession, TimeSpan.Zero),
            [GatewayOpcode.InvalidSession] = (session, frame) => session.OnInvalidSession(frame),
            [GatewayOpcode.Hello] = (session, frame) => session.OnHello(frame),
            [GatewayOpcode.HeartbeatAck] = (session, _) => session.OnHeartbeatAck(),
        }.ToFrozenDictionary();

    private Phase _phase;
    private string? _sessionId;
    private long? _sequence;
    private TimeSpan _heartbeatInterval;
    private bool _isAckMissing;
    private int _failedResumes;

    private enum Phase
    {
        Disconnected = 0,
        AwaitingHello,
        Greeted,
        Established,
    }

    /// <summary>The next connection takes the session up again, rather than beginning one.</summary>
    public bool CanResume => _sessionId is not null && _sequence is not null;

    /// <summary>Where to resume, as READY said.</summary>
    public string? ResumeUrl { get; private set; }

    public IReadOnlyList<GatewayAction> On(GatewayInput input) => input switch
    {
        GatewayInput.Connected => OnConnected(),
        GatewayInput.ConnectFailed => OnConnectFailed(),
        GatewayInput.FrameReceived received => OnReceived(received.Frame),
        GatewayInput.TurnCame => OnTurnCame(),
        GatewayInput.TimerDue => OnTimerDue(),
        GatewayInput.SocketClosed closed => OnSocketClosed(closed.Code),
        _ => throw new NotSupportedException(input.GetType().Name),
    };

    private IReadOnlyList<GatewayAction> OnConnected()
    {
        _phase = Phase.AwaitingHello;
        _isAckMissing = false;
        return [new GatewayAction.SetTimer(HelloIsDue)];
    }

    private IReadOnlyList<GatewayAction> OnConnectFailed()
    {
        CountFailedResume();
        return [new GatewayAction.Reconnect(TimeSpan.Zero)];
    }

    private IReadOnlyList<GatewayAction> OnReceived(GatewayFrame frame) =>
        _phase != Phase.Disconnected && OnFrame.TryGetValue(frame.Opcode, out var act) ? act(this, frame) : [];

    private IReadOnlyList<GatewayAction> OnHello(GatewayFrame frame)
    {
        if (_phase != Phase.AwaitingHello)
        {
            return [];
        }

        if (GatewayFrameReader.FindNumber(frame.Body, "heartbeat_interval"u8) is not ({ } milliseconds and > 0))
        {
            return Leave(GatewayCloseCodes.KeepSession, TimeSpan.Zero);
        }

        _phase = Phase.Greeted;
        _heartbeatInterval = TimeSpan.FromMilliseconds(milliseconds);
        var beat = new GatewayAction.SetTimer(_heartbeatInterval * random());
        if (_sessionId is { } id && _sequence is { } sequence)
        {
            return [beat, new GatewayAction.Send(new GatewayCommand.Resume(id, sequence))];
        }

        // Half a session is none, and its sequence must not hide the events of the next.
        Forget();
        return [beat, new GatewayAction.WaitForTurn()];
    }

    private IReadOnlyList<GatewayAction> OnTurnCame() =>
        _phase == Phase.Greeted ? [new GatewayAction.Send(new GatewayCommand.Identify(shard))] : [];

    private IReadOnlyList<GatewayAction> OnTimerDue()
    {
        if (_phase == Phase.Disconnected)
        {
            return [];
        }

        // No Hello, or no answer to the last heartbeat: the connection is dead, whatever the socket says.
        if (_phase == Phase.AwaitingHello || _isAckMissing)
        {
            return Leave(GatewayCloseCodes.KeepSession, TimeSpan.Zero);
        }

        _isAckMissing = true;
        return
        [
            new GatewayAction.Send(new GatewayCommand.Heartbeat(_sequence)),
            new GatewayAction.SetTimer(_heartbeatInterval),
        ];
    }

    private IReadOnlyList<GatewayAction> OnHeartbeatAskedFor() =>
        [new GatewayAction.Send(new GatewayCommand.Heartbeat(_sequence, WasAskedFor: true))];

    private IReadOnlyList<GatewayAction> OnHeartbeatAck()
    {
        _isAckMissing = false;
        return [];
    }

    private IReadOnlyList<GatewayAction> OnInvalidSession(GatewayFrame frame)
    {
        if (frame.Body.Span.SequenceEqual("true"u8))
        {
            return Leave(GatewayCloseCodes.KeepSession, TimeSpan.Zero);
        }

        Forget();
        return Leave(GatewayCloseCodes.Goodbye, TimeSpan.FromSeconds(1 + (4 * random())));
    }

    private IReadOnlyList<GatewayAction> OnDispatch(GatewayFrame frame)
    {
        if (frame.Sequence <= _sequence)
        {
            return [];
        }

        // What is replayed shows that the way to the session is right.
        _failedResumes = 0;
        _sequence = frame.Sequence ?? _sequence;
        switch (frame.Name)
        {
            case null:
                return [];
            case "READY":
                _sessionId = GatewayFrameReader.FindText(frame.Body, "session_id"u8);
                ResumeUrl = GatewayFrameReader.FindText(frame.Body, "resume_gateway_url"u8);
                _phase = Phase.Established;
                return [new GatewayAction.Establish(IsResumed: false), new GatewayAction.Dispatch(frame.Name, frame.Body)];
            case "RESUMED":
                _phase = Phase.Established;
                return [new GatewayAction.Establish(IsResumed: true)];
            default:
                return [new GatewayAction.Dispatch(frame.Name, frame.Body)];
        }
    }

    private IReadOnlyList<GatewayAction> OnSocketClosed(int? code)
    {
        if (_phase == Phase.Disconnected)
        {
            return [];
        }

        EndConnection();
        if (GatewayCloseCodes.FindFinalReason(code) is { } reason)
        {
            return [new GatewayAction.Stop(code ?? 0, reason)];
        }

        if (GatewayCloseCodes.LosesSession(code))
        {
            Forget();
        }

        return [new GatewayAction.Reconnect(TimeSpan.Zero)];
    }

    private IReadOnlyList<GatewayAction> Leave(int code, TimeSpan noSoonerThan)
    {
        EndConnection();
        return [new GatewayAction.Close(code), new GatewayAction.Reconnect(noSoonerThan)];
    }

    private void EndConnection()
    {
        if (_phase != Phase.Established)
        {
            CountFailedResume();
        }

        _phase = Phase.Disconnected;
    }

    /// <summary>A short outage of the network is no reason to lose what was missed; an address that leads nowhere is.</summary>
    private void CountFailedResume()
    {
        if (CanResume && ++_failedResumes >= MostFailedResumes)
        {
            Forget();
        }
    }

    private void Forget()
    {
        _sessionId = null;
        _sequence = null;
        ResumeUrl = null;
        _failedResumes = 0;
    }
}
