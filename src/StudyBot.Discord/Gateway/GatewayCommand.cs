namespace StudyBot.Discord;

/// <summary>What is sent to the gateway. <see href="https://docs.discord.com/developers/events/gateway-events#send-events"/></summary>
internal abstract record GatewayCommand
{
    private GatewayCommand()
    {
    }

    internal sealed record Heartbeat(long? Sequence, bool WasAskedFor = false) : GatewayCommand;

    internal sealed record Identify(Shard Shard) : GatewayCommand;

    internal sealed record Resume(string SessionId, long Sequence) : GatewayCommand;
}
