using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>developers/interactions/receiving-and-responding: answers, edits and follow-ups.</summary>
internal static class InteractionApi
{
    public static void Map(RouteGroupBuilder api, World world)
    {
        api.MapPost("/interactions/{interaction}/{token}/callback", async (string interaction, string token, HttpRequest request) =>
        {
            var id = RouteIds.Snowflake("interaction_id", interaction);
            var submission = await Submission.ReadAsync(request);
            var answer = world.Interactions.Receive(id, token, submission.Body, submission.Files);
            return request.Query["with_response"].ToString() is "true" or "1" ? JsonAnswer.Ok(answer) : Results.NoContent();
        });

        var webhook = api.MapGroup("/webhooks/{webhook}/{token}");
        webhook.MapPost("", async (string webhook, string token, HttpRequest request) =>
        {
            CheckWebhook(world, webhook);
            var submission = await Submission.ReadAsync(request);
            return JsonAnswer.Ok(MessageShapes.Message(world, world.Interactions.FollowUp(token, submission.Body, submission.Files)));
        });
        webhook.MapGet("/messages/{message}", (string webhook, string token, string message) =>
        {
            CheckWebhook(world, webhook);
            var found = MessageId(message) is { } id ? world.Interactions.Own(token, id) : world.Interactions.Original(token);
            return JsonAnswer.Ok(MessageShapes.Message(world, found));
        });
        webhook.MapPatch("/messages/{message}", async (string webhook, string token, string message, HttpRequest request) =>
        {
            CheckWebhook(world, webhook);
            var submission = await Submission.ReadAsync(request);
            return JsonAnswer.Ok(MessageShapes.Message(world, world.Interactions.Edit(token, MessageId(message), submission.Body, submission.Files)));
        });
        webhook.MapDelete("/messages/{message}", (string webhook, string token, string message) =>
        {
            CheckWebhook(world, webhook);
            world.Interactions.Delete(token, MessageId(message));
            return Results.NoContent();
        });
    }

    private static ulong? MessageId(string message) => message == "@original" ? null : RouteIds.Snowflake("message_id", message);

    private static void CheckWebhook(World world, string webhook)
    {
        if (RouteIds.Snowflake("webhook_id", webhook) != world.BotId)
        {
            throw Refusals.UnknownWebhook();
        }
    }
}
