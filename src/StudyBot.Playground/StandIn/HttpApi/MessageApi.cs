using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>developers/resources/message: create, read, edit and delete in a channel.</summary>
internal static class MessageApi
{
    private static readonly string[] PageMarks = ["around", "before", "after"];

    public static void Map(RouteGroupBuilder api, World world)
    {
        api.MapGet("/channels/{channel}/messages", (string channel, HttpRequest request) => JsonAnswer.Ok(List(world, channel, request.Query)));
        api.MapPost("/channels/{channel}/messages", async (string channel, HttpRequest request) =>
        {
            var submission = await Submission.ReadAsync(request);
            return JsonAnswer.Ok(Create(world, channel, submission));
        });
        api.MapGet("/channels/{channel}/messages/{message}", (string channel, string message) =>
        {
            var place = BotAccess.Channel(world, channel, Permissions.ReadMessageHistory);
            return JsonAnswer.Ok(MessageShapes.Message(world, BotAccess.Message(world, place, message)));
        });
        api.MapPatch("/channels/{channel}/messages/{message}", async (string channel, string message, HttpRequest request) =>
        {
            var submission = await Submission.ReadAsync(request);
            return JsonAnswer.Ok(Edit(world, channel, message, submission));
        });
        api.MapDelete("/channels/{channel}/messages/{message}", (string channel, string message) =>
        {
            var place = BotAccess.Channel(world, channel);
            var found = BotAccess.Message(world, place, message);
            if (found.AuthorId != world.BotId)
            {
                throw place.RecipientId is null ? Refusals.MissingPermissions() : new ApiRefusedException(403, 50003, "Cannot execute action on a DM channel");
            }

            world.Messages.Remove(found.Id);
            return Results.NoContent();
        });
    }

    private static JsonObject Create(World world, string channelId, Submission submission)
    {
        lock (world.Gate)
        {
            var thread = world.Places.FindChannel(RouteIds.Snowflake("channel_id", channelId)) is { IsThread: true };
            var channel = BotAccess.Channel(world, channelId, thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
            BotAccess.CanWrite(world, channel);
            var draft = MessageRules.Read(submission.Body, submission.Files, MessageUse.ChannelCreate);
            if (draft is { EnforceNonce: true, Nonce: { } nonce } && world.Messages.FindByNonce(nonce) is { } earlier)
            {
                return MessageShapes.Message(world, earlier);
            }

            if (draft.Files.Count > 0 && (world.Places.BotPermissions(channel) & Permissions.AttachFiles) == 0)
            {
                throw Refusals.MissingPermissions();
            }

            if (draft.RepliesTo is not null && !BotAccess.MayReadHistory(world, channel))
            {
                throw Refusals.CannotReplyWithoutHistory();
            }

            if (draft.RepliesTo is { } repliesTo && world.Messages.Find(repliesTo) is not { EphemeralTo: null })
            {
                throw FormErrors.One("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
            }

            if (channel.Archived)
            {
                world.Places.ChangeThread(channel.Id, archived: false);
            }

            var origin = draft.RepliesTo is null ? MessageOrigin.Plain : MessageOrigin.Reply;
            return MessageShapes.Message(world, world.Messages.Write(channel.Id, world.BotId, draft, origin));
        }
    }

    private static JsonObject Edit(World world, string channelId, string messageId, Submission submission)
    {
        lock (world.Gate)
        {
            var channel = BotAccess.Channel(world, channelId);
            var message = BotAccess.Message(world, channel, messageId);
            if (message.AuthorId != world.BotId)
            {
                throw Refusals.NotTheAuthor();
            }

            if (channel.Archived)
            {
                throw Refusals.ArchivedThread();
            }

            var draft = MessageRules.Read(submission.Body, submission.Files, MessageUse.ChannelEdit, message);
            world.OldEdits.Enter(message);
            world.Messages.Edit(message, draft);
            return MessageShapes.Message(world, message);
        }
    }

    private static JsonArray List(World world, string channelId, IQueryCollection query)
    {
        var channel = BotAccess.Channel(world, channelId);
        var limit = query["limit"].ToString() is { Length: > 0 } text ? int.TryParse(text, out var number) ? number : 0 : 50;
        if (limit is < 1 or > 100)
        {
            throw FormErrors.One("limit", "NUMBER_TYPE_RANGE", "int value should be between 1 and 100.");
        }

        var marks = PageMarks.Where(query.ContainsKey).ToList();
        if (marks.Count > 1)
        {
            throw FormErrors.One(marks[1], "MESSAGES_QUERY_EXCLUSIVE", "Only one of around, before and after may be used.");
        }

        if (!BotAccess.MayReadHistory(world, channel))
        {
            return [];
        }

        var mark = marks.Count == 0 ? 0 : RouteIds.Snowflake(marks[0], query[marks[0]].ToString());
        return JsonText.Array(Page(world.Messages.Shared(channel.Id), marks.FirstOrDefault(), mark, limit).Reverse().Select(message => MessageShapes.Message(world, message)));
    }

    /// <summary>Oldest first.</summary>
    private static IEnumerable<Message> Page(IReadOnlyList<Message> all, string? kind, ulong mark, int limit) => kind switch
    {
        "before" => all.Where(message => message.Id < mark).TakeLast(limit),
        "after" => all.Where(message => message.Id > mark).Take(limit),
        "around" => all.Where(message => message.Id < mark).TakeLast(limit / 2).Concat(all.Where(message => message.Id >= mark).Take(limit - (limit / 2))),
        _ => all.TakeLast(limit),
    };
}
