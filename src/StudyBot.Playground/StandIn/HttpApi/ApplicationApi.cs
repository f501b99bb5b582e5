using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>developers/resources/application and developers/interactions/application-commands.</summary>
internal static class ApplicationApi
{
    public static void Map(RouteGroupBuilder api, World world)
    {
        api.MapGet("/applications/@me", () => JsonAnswer.Ok(Application(world)));
        api.MapPatch("/applications/@me", async (HttpRequest request) =>
        {
            var submission = await Submission.ReadAsync(request);
            var errors = new FormErrors();
            var form = new Form(submission.Body, "", errors);
            var isSent = form.Sent("interactions_endpoint_url");
            var url = form.Text("interactions_endpoint_url");
            form.Close();
            errors.ThrowIfAny();
            if (isSent)
            {
                await world.InteractionsUrl.SaveAsync(url, request.HttpContext.RequestAborted);
            }

            return JsonAnswer.Ok(Application(world));
        });
        api.MapGet("/users/@me", () => JsonAnswer.Ok(PlaceShapes.Me(world.Bot)));
        api.MapGet("/applications/{application}/commands", (string application, HttpRequest request) =>
        {
            CheckApplication(world, application);
            var full = request.Query["with_localizations"].ToString() is "true" or "True" or "1";
            return JsonAnswer.Ok(JsonText.Array(world.Commands.All.Select(command => full ? command : CommandBook.WithoutLocalizations(command))));
        });
        api.MapPut("/applications/{application}/commands", async (string application, HttpRequest request) =>
        {
            CheckApplication(world, application);
            var submission = await Submission.ReadAsync(request);
            var commands = submission.Json as JsonArray ?? throw FormErrors.One("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return JsonAnswer.Ok(JsonText.Array(world.Commands.Replace(commands)));
        });
    }

    private static void CheckApplication(World world, string application)
    {
        if (RouteIds.Snowflake("application_id", application) != world.BotId)
        {
            throw new ApiRefusedException(403, 20012, "You are not authorized to perform this action on this application");
        }
    }

    private static JsonObject Application(World world)
    {
        var shape = new JsonObject
        {
            ["id"] = world.BotId.ToString(),
            ["name"] = world.Bot.Name,
            ["description"] = "",
            ["flags"] = 0,
            ["flags_new"] = "0",
            ["verify_key"] = world.InteractionsUrl.VerifyKey,
            ["interactions_endpoint_url"] = world.InteractionsUrl.Current,
            ["redirect_uris"] = new JsonArray(),
            ["owner"] = PlaceShapes.User(world.Places.Users.FirstOrDefault(user => !user.Bot) ?? world.Bot),
            ["approximate_guild_count"] = world.Places.Guilds.Count,
            ["approximate_user_install_count"] = 0,
            ["approximate_user_authorization_count"] = 0,
            ["explicit_content_filter"] = 0,
            ["eligible_oauth2_scopes"] = new JsonArray(),
            ["bot"] = PlaceShapes.User(world.Bot),
        };
        foreach (var key in (string[])["icon", "type", "role_connections_verification_url", "team"])
        {
            shape[key] = null;
        }

        return shape;
    }
}
