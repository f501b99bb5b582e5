namespace StudyBot.Discord;

/// <summary>How the connection stands.</summary>
public enum GatewayState
{
    /// <summary>Not yet, or no longer, running.</summary>
    Stopped = 0,

    /// <summary>On the way to a session.</summary>
    Connecting,

    /// <summary>Events arrive.</summary>
    Ready,

    /// <summary>There was a session, and the way back to it, or to a new one, is being sought.</summary>
    Reconnecting,
}
