using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>developers/events/gateway: where to connect.</summary>
internal static class GatewayApi
{
    public static void Map(RouteGroupBuilder api, World world)
    {
        api.MapGet("/gateway", () => JsonAnswer.Ok(new JsonObject { ["url"] = world.Gateway.Url }));
        api.MapGet("/gateway/bot", () => JsonAnswer.Ok(new JsonObject
        {
            ["url"] = world.Gateway.Url,
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = 1000,
                ["remaining"] = Math.Max(0, 1000 - world.Gateway.Identifies),
                ["reset_after"] = 14_400_000,
                ["max_concurrency"] = 1,
            },
        }));
    }
}
