using StudyBot.Discord;
using StudyBot.Posting;

namespace StudyBot.Ops;

/// <summary>
/// What a supervisor asks: <c>/healthz</c> alive, <c>/readyz</c> connected to Discord and to the database (and so migrated: that comes
/// first). Where Discord calls, a process that does not post has no connection to Discord, and is ready because it listens.
/// </summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", AnswerAsync);
    }

    private static async Task<IResult> AnswerAsync(
        GatewayClient gateway, InteractionTransport incoming, ILeadership leadership, DatabaseHealth database, CancellationToken cancellationToken)
    {
        var isConnected = gateway.State == GatewayState.Ready || (incoming.IsHttp && leadership.Current is null);
        return !isConnected ? NotReady($"gateway: {gateway.State}, {gateway.ReadyShards} of {gateway.Shards} shards ready")
            : !await database.AnswersAsync(cancellationToken) ? NotReady("database: does not answer")
            : Results.Text("ok");
    }

    private static IResult NotReady(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
