using System.Collections.Frozen;

namespace StudyBot.Discord;

/// <summary>What Discord's close codes mean for a session. <see href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"/></summary>
internal static class GatewayCloseCodes
{
    /// <summary>Ends the session on Discord's side too.</summary>
    public const int Goodbye = 1000;

    /// <summary>Any code but 1000 and 1001 keeps the session for a while.</summary>
    public const int KeepSession = 4000;

    private static readonly FrozenDictionary<int, string> Final = new Dictionary<int, string>
    {
        [4004] = "Discord refused the bot's token",
        [4010] = "Discord refused the shard",
        [4011] = "Discord demands sharding: the bot is in too many servers for one connection",
        [4012] = "Discord no longer serves this version of the gateway",
        [4013] = "Discord does not know the intents asked for",
        [4014] = "Discord does not allow the intents asked for",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<int> SessionIsLost = new[] { 4003, 4007, 4009 }.ToFrozenSet();

    /// <summary>Why trying again is no use, or null where it is.</summary>
    public static string? FindFinalReason(int? code) =>
        code is { } known && Final.TryGetValue(known, out var reason) ? $"{reason} (gateway close code {known})." : null;

    public static bool LosesSession(int? code) => code is { } known && SessionIsLost.Contains(known);
}
