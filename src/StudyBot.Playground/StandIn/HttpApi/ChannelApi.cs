using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>developers/resources/channel and developers/topics/threads.</summary>
internal static class ChannelApi
{
    private static readonly long[] ArchiveMinutes = [60, 1440, 4320, 10080];

    public static void Map(RouteGroupBuilder api, World world)
    {
        api.MapGet("/channels/{channel}", (string channel) => JsonAnswer.Ok(PlaceShapes.Channel(world, BotAccess.Channel(world, channel))));
        api.MapPatch("/channels/{channel}", async (string channel, HttpRequest request) =>
        {
            var submission = await Submission.ReadAsync(request);
            return JsonAnswer.Ok(ChangeThread(world, BotAccess.Channel(world, channel), submission.Body));
        });
        api.MapPost("/channels/{channel}/messages/{message}/threads", async (string channel, string message, HttpRequest request) =>
        {
            var submission = await Submission.ReadAsync(request);
            return JsonAnswer.Ok(OpenThread(world, channel, message, submission.Body), 201);
        });
        api.MapPost("/users/@me/channels", async (HttpRequest request) =>
        {
            var submission = await Submission.ReadAsync(request);
            var errors = new FormErrors();
            var form = new Form(submission.Body, "", errors);
            var recipient = form.Id("recipient_id", required: true);
            form.Close();
            errors.ThrowIfAny();
            return JsonAnswer.Ok(PlaceShapes.Channel(world, world.Places.DirectChannel(recipient!.Value)));
        });
    }

    private static JsonObject ChangeThread(World world, Channel channel, JsonObject body)
    {
        if (!channel.IsThread)
        {
            throw Refusals.MissingPermissions();
        }

        var errors = new FormErrors();
        var form = new Form(body, "", errors);
        var name = form.Text("name", 1, 100);
        var archived = form.Flag("archived");
        var locked = form.Flag("locked");
        form.Close();
        errors.ThrowIfAny();
        if (locked is not null || channel.OwnerId != world.BotId)
        {
            throw Refusals.MissingPermissions();
        }

        world.Places.ChangeThread(channel.Id, archived, locked, name);
        return PlaceShapes.Channel(world, channel);
    }

    private static JsonObject OpenThread(World world, string channelId, string messageId, JsonObject body)
    {
        lock (world.Gate)
        {
            var channel = BotAccess.Channel(world, channelId, Permissions.CreatePublicThreads);
            var message = BotAccess.Message(world, channel, messageId);
            var errors = new FormErrors();
            var form = new Form(body, "", errors);
            var name = form.Text("name", 1, 100, required: true);
            var minutes = form.Whole("auto_archive_duration") ?? 1440;
            if (!ArchiveMinutes.Contains(minutes))
            {
                form.Refuse("auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of (60, 1440, 4320, 10080).");
            }

            form.Whole("rate_limit_per_user", 0, 21600);

            // A thread below a message is public whatever is asked for.
            form.Sent("type");
            form.Close();
            errors.ThrowIfAny();
            if (channel.Type != ChannelType.Text)
            {
                throw Refusals.WrongChannelType();
            }

            if (world.Places.FindChannel(message.Id) is not null)
            {
                throw Refusals.ThreadExists();
            }

            if (world.Places.ChannelsOf(channel.GuildId!.Value).Count(thread => thread is { IsThread: true, Archived: false }) >=
                world.Places.GetGuild(channel.GuildId.Value).MostThreads)
            {
                throw Refusals.TooManyThreads();
            }

            message.Flags |= MessageFlags.HasThread;
            var thread = world.Places.AddThread(channel, message.Id, name!, world.BotId, (int)minutes);
            world.Messages.Changed(message);
            return PlaceShapes.Channel(world, thread);
        }
    }
}
