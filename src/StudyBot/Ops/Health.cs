using StudyBot.Discord;

namespace StudyBot.Ops;

/// <summary>What a supervisor asks: <c>/healthz</c> alive, <c>/readyz</c> connected to Discord (and so migrated: that comes first).</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", (GatewayClient gateway) => gateway.State == GatewayState.Ready
            ? Results.Text("ok")
            : Results.Text($"gateway: {gateway.State}, {gateway.ReadyShards} of {gateway.Shards} shards ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
