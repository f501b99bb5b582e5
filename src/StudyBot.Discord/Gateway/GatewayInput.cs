namespace StudyBot.Discord;

/// <summary>What happens to a session.</summary>
internal abstract record GatewayInput
{
    private GatewayInput()
    {
    }

    internal sealed record Connected : GatewayInput;

    internal sealed record ConnectFailed : GatewayInput;

    internal sealed record FrameReceived(GatewayFrame Frame) : GatewayInput;

    /// <summary>The new session that waited for its turn may begin.</summary>
    internal sealed record TurnCame : GatewayInput;

    /// <summary>The timer that the session set has run out.</summary>
    internal sealed record TimerDue : GatewayInput;

    /// <summary>Closed by the other side, or broken: then without a code.</summary>
    internal sealed record SocketClosed(int? Code) : GatewayInput;
}
