namespace StudyBot.Discord;

/// <summary>Discord will not have this bot as it is configured: trying again cannot help.</summary>
public sealed class GatewayStoppedException : Exception
{
    public GatewayStoppedException(string message) : base(message)
    {
    }

    public GatewayStoppedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public GatewayStoppedException()
    {
    }

    /// <summary>The gateway's close code, where one was the reason.</summary>
    public int? CloseCode { get; init; }
}
