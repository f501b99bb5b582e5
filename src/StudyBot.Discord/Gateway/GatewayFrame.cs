using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>A frame as Discord sends it: <c>{op, d, s, t}</c>. <see href="https://docs.discord.com/developers/events/gateway-events#payload-structure"/></summary>
public sealed record GatewayFrame(int Op, JsonElement D, long? S = null, string? T = null)
{
    [JsonIgnore]
    internal GatewayOpcode Opcode => (GatewayOpcode)Op;
}
