namespace StudyBot.Discord;

/// <summary>Where the gateway is. <see href="https://docs.discord.com/developers/events/gateway#get-gateway-bot"/></summary>
public sealed record GatewayBot
{
    public required string Url { get; init; }

    public int Shards { get; init; }

    public SessionStartLimit? SessionStartLimit { get; init; }
}
