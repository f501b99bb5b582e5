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
            ["shards"] = world.Options.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = world.Options.SessionStarts,
                ["remaining"] = world.Gateway.Starts.Remaining,
                ["reset_after"] = (long)world.Gateway.Starts.ResetAfter.TotalMilliseconds,
                ["max_concurrency"] = world.Options.MaxConcurrency,
            },
        }));
    }
}
