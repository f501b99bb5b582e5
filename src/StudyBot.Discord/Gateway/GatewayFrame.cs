namespace StudyBot.Discord;

/// <summary>A frame as Discord sends it: <c>{op, d, s, t}</c>. <see href="https://docs.discord.com/developers/events/gateway-events#payload-structure"/></summary>
/// <param name="Opcode">What it is; Discord may know more of them than we do.</param>
/// <param name="Sequence">Of an event.</param>
/// <param name="Name">Of an event that is known here; null for every other frame.</param>
/// <param name="Body">The JSON of <c>d</c>, empty where there is none. Part of the receive buffer: it holds only while the frame is being handled.</param>
internal readonly record struct GatewayFrame(GatewayOpcode Opcode, long? Sequence, string? Name, ReadOnlyMemory<byte> Body);
