namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>The stand-in's own place for files. The bot's requests meet trouble here as everywhere; the page's do not.</summary>
internal static class AttachmentFiles
{
    private const string Folder = "/attachments";

    /// <summary>Stands before <see cref="Map"/>.</summary>
    public static void UseFaults(IApplicationBuilder app, World world) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Folder, StringComparison.Ordinal)
            && context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal),
        files => files.Use(next => context =>
        {
            var fault = world.Faults.Take(context.Request.Method, context.Request.Path, out var cleared);
            return new FaultyAnswers(world, served => next(served), cleared).RunAsync(context, fault);
        }));

    public static void Map(IEndpointRouteBuilder app, World world) =>
        app.MapGet(Folder + "/{channel}/{attachment}/{name}", (string channel, string attachment, HttpRequest request) =>
        {
            var file = ulong.TryParse(channel, out var channelId) && ulong.TryParse(attachment, out var id)
                ? world.Attachments.Open(channelId, id, request.Query)
                : null;
            return file is null
                ? Results.Text("This content is no longer available.", statusCode: 404)
                : Results.Bytes(file.Content, file.ContentType, file.FileName);
        });
}
