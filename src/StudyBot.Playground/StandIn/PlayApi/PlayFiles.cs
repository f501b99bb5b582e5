using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.HttpApi;

namespace StudyBot.Playground.StandIn.PlayApi;

/// <summary>What a member brings along by themselves: files, and messages of their own.</summary>
internal static class PlayFiles
{
    public static void Map(RouteGroupBuilder play, World world)
    {
        play.MapPost("/upload", async (HttpRequest request) =>
        {
            var (user, name) = (request.Query["as"].ToString(), request.Query["name"].ToString());
            if (!ulong.TryParse(user, out var userId) || name.Length == 0)
            {
                throw new PlayRefusedException("A file wants somebody who uploads it, and a name.");
            }

            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
            var type = request.ContentType is { Length: > 0 } given ? given : "application/octet-stream";
            var id = world.As(userId).Upload(name, type, content.ToArray());
            return JsonAnswer.Ok(new JsonObject { ["id"] = id.ToString() });
        });
        play.MapPost("/say", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            var files = (asked.FindTexts("files") ?? []).Select(ulong.Parse).ToArray();
            var message = world.As(asked.Id("as")).Say(asked.Id("channelId"), asked.FindText("text") ?? "", files);
            return JsonAnswer.Ok(new JsonObject { ["id"] = message.Id.ToString() });
        });
        play.MapPost("/menu", async (HttpRequest request) =>
        {
            var asked = await PlayRequest.ReadAsync(request);
            var interaction = world.As(asked.Id("as")).BeginMenu(asked.Id("messageId"), asked.Text("name"));
            return JsonAnswer.Ok(new JsonObject { ["interactionId"] = interaction.Id.ToString() });
        });
    }
}
