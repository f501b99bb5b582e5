namespace StudyBot.Playground.StandIn;

/// <summary>What can happen to the gateway's sockets.</summary>
internal enum SocketFault
{
    /// <summary>Cut without a close frame.</summary>
    Drop,

    /// <summary>Opcode 7.</summary>
    Reconnect,

    /// <summary>Opcode 9, and the session can be resumed.</summary>
    InvalidResumable,

    /// <summary>Opcode 9, and the session is gone.</summary>
    Invalid,

    /// <summary>Heartbeats are no longer acknowledged.</summary>
    NoAcks,
}
