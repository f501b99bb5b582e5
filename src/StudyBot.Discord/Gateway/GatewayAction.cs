namespace StudyBot.Discord;

/// <summary>What a session wants done.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    internal sealed record Send(GatewayCommand Command) : GatewayAction;

    /// <summary>A new session is to begin; <see cref="GatewayInput.TurnCame"/> says when it may.</summary>
    internal sealed record WaitForTurn : GatewayAction;

    /// <summary>Sets the session's one timer, in place of what it was set to.</summary>
    internal sealed record SetTimer(TimeSpan Due) : GatewayAction;

    /// <summary>A session began, or was taken up again.</summary>
    internal sealed record Establish(bool IsResumed) : GatewayAction;

    /// <summary>An event; its body holds only until the action is done.</summary>
    internal sealed record Dispatch(string Name, ReadOnlyMemory<byte> Body) : GatewayAction;

    internal sealed record Close(int Code) : GatewayAction;

    /// <summary>The connection is over, and another is wanted, no sooner than that.</summary>
    internal sealed record Reconnect(TimeSpan NoSoonerThan) : GatewayAction;

    /// <summary>No further connection can help.</summary>
    internal sealed record Stop(int Code, string Reason) : GatewayAction;
}
