using System.Net.WebSockets;

namespace StudyBot.Discord;

/// <summary>What the gateway touches the world with.</summary>
/// <param name="ConnectAsync">Opens a WebSocket; throws as <see cref="ClientWebSocket"/> does.</param>
/// <param name="Clock">Transport time.</param>
/// <param name="Random">From 0 up to 1.</param>
internal sealed record GatewayWires(Func<Uri, CancellationToken, Task<GatewaySocket>> ConnectAsync, TimeProvider Clock, Func<double> Random);
