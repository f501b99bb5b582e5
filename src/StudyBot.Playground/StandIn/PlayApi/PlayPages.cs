using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.HttpApi;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>What the page reads and does, in its user's name.</summary>
internal static class PlayPages
{
    public static void Map(IEndpointRouteBuilder app, World world, PlaySteps steps, CancellationToken stopping)
    {
        var play = app.MapGroup("/play");
        play.AddEndpointFilter(RefuseAsync);
        play.MapGet("/world", (HttpRequest request) =>
        {
            lock (world.Gate)
            {
                return JsonAnswer.Ok(PlayShapes.World(world, Reader(request, world), steps.Known));
            }
        });
        play.MapGet("/messages", (HttpRequest request) =>
        {
            lock (world.Gate)
            {
                var visible = world.VisibleMessages(Query(request, "as"), Query(request, "channel"));
                return JsonAnswer.Ok(new JsonObject { ["messages"] = JsonText.Array(visible.Select(message => PlayShapes.Message(world, message))) });
            }
        });
        play.MapGet("/events", (HttpContext context) => StreamAsync(context, world, stopping));
        MapActions(play, world);
        MapPeople(play, world);
        PlayClock.Map(play, world, steps);
        PlayFaults.Map(play, world);
        PlayFiles.Map(play, world);
    }

    private static void MapActions(RouteGroupBuilder play, World world)
    {
        play.MapPost("/command", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            return Begun(world.As(asked.Id("as")).BeginCommand(asked.Id("channelId"), asked.Text("name"), asked.Object("options")));
        });
        play.MapPost("/autocomplete", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            var outcome = await world.As(asked.Id("as")).AutocompleteAsync(
                asked.Id("channelId"), asked.Text("name"), asked.Object("options"), asked.Text("focused"), cancellationToken);
            var items = outcome is InteractionOutcome.Choices choices ? choices.Items : [];
            return JsonAnswer.Ok(new JsonObject
            {
                ["choices"] = JsonText.Array(items.Select(choice => new JsonObject { ["name"] = choice.Name, ["value"] = choice.Value.DeepClone() })),
            });
        });
        play.MapPost("/press", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            return Begun(world.As(asked.Id("as")).BeginPress(asked.Id("messageId"), asked.Text("customId"), asked.FindTexts("values")));
        });
        play.MapPost("/submit", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            return Begun(world.As(asked.Id("as")).BeginSubmit(asked.Id("interactionId"), asked.Object("values")));
        });
        play.MapPost("/dismiss-message", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            world.As(asked.Id("as")).DismissMessage(asked.Id("messageId"));
            return JsonAnswer.Ok(new JsonObject());
        });
        play.MapPost("/dismiss", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            world.As(asked.Id("as")).Dismiss(asked.Id("interactionId"));
            return JsonAnswer.Ok(new JsonObject());
        });
    }

    private static void MapPeople(RouteGroupBuilder play, World world)
    {
        play.MapPost("/user", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            world.Places.ChangeUser(asked.Id("id"), asked.FindText("locale"), asked.FindFlag("manageServer"), asked.FindText("name"));
            return JsonAnswer.Ok(new JsonObject());
        });
        play.MapPost("/members", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            var guild = world.Places.GetGuild(asked.Id("guildId"));
            var user = world.Places.AddUser(asked.Text("name"), asked.FindText("locale") ?? "en-US");
            world.Places.AddMember(guild.Id, user.Id);
            return JsonAnswer.Ok(new JsonObject { ["id"] = user.Id.ToString() });
        });
    }

    private static async Task StreamAsync(HttpContext context, World world, CancellationToken stopping)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var news = world.Events.Subscribe(world.Places.GetUser(Query(context.Request, "as")).Id, until.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(": here\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await foreach (var item in news.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync($"event: {item.Name}\ndata: {JsonText.Write(item.Data)}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>Who looks: the first person there is, while the page has not chosen one that exists.</summary>
    private static User Reader(HttpRequest request, World world) =>
        (ulong.TryParse(request.Query["as"].ToString(), out var id) ? world.Places.FindUser(id) : null)
        ?? world.Places.Users.First(user => !user.Bot);

    private static IResult Begun(Interaction interaction) => JsonAnswer.Ok(new JsonObject { ["interactionId"] = interaction.Id.ToString() });

    private static ulong Query(HttpRequest request, string name) =>
        ulong.TryParse(request.Query[name].ToString(), out var id) ? id : throw new PlayRefusedException($"\"{name}\" is missing.");

    private static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (PlayRefusedException refused)
        {
            return JsonAnswer.Ok(new JsonObject { ["error"] = refused.Message }, 400);
        }
        catch (ApiRefusedException refused)
        {
            return JsonAnswer.Ok(new JsonObject { ["error"] = refused.Message }, 400);
        }
    }
}
