namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>The stand-in's own place for uploaded files.</summary>
internal static class AttachmentFiles
{
    public static void Map(IEndpointRouteBuilder app, World world) =>
        app.MapGet("/attachments/{channel}/{attachment}/{name}", (string channel, string attachment) =>
        {
            var file = ulong.TryParse(channel, out var channelId) && ulong.TryParse(attachment, out var id)
                ? world.Messages.AttachmentIn(channelId, id)
                : null;
            return file is null ? Results.NotFound() : Results.Bytes(file.Content, file.ContentType, file.FileName);
        });
}
