using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Wire;

internal static class MessageShapes
{
    public static JsonObject Message(World world, Message message)
    {
        var shape = new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channel_id"] = message.ChannelId.ToString(),
            ["author"] = PlaceShapes.User(world.Places.GetUser(message.AuthorId)),
            ["type"] = message.Type,
            ["content"] = message.Content,
            ["mentions"] = JsonText.Array(message.Pinged.Select(world.Places.FindUser).OfType<User>().Select(PlaceShapes.User)),
            ["mention_roles"] = new JsonArray(),
            ["mention_everyone"] = false,
            ["attachments"] = JsonText.Array(message.Attachments.Select(attachment => Attachment(world, message.ChannelId, attachment))),
            ["embeds"] = message.Embeds.DeepClone(),
            ["components"] = Components(world, message),
            ["timestamp"] = JsonText.Time(Written(world, message)),
            ["edited_timestamp"] = message.EditedAt is { } edited ? JsonText.Time(edited) : null,
            ["flags"] = message.Flags,
            ["pinned"] = false,
            ["tts"] = false,
        };
        if (message.Nonce is { } nonce)
        {
            shape["nonce"] = nonce;
        }

        if (message.RepliesTo is { } repliesTo)
        {
            shape["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = repliesTo.ToString(), ["channel_id"] = message.ChannelId.ToString() };
        }

        if (message.Interaction is { } trace)
        {
            shape["application_id"] = world.BotId.ToString();
            shape["webhook_id"] = world.BotId.ToString();
            shape["interaction_metadata"] = Trace(world, trace, world.Places.FindChannel(message.ChannelId)?.GuildId ?? 0);
        }

        if ((message.Flags & MessageFlags.HasThread) != 0 && world.Places.FindChannel(message.Id) is { } thread)
        {
            shape["thread"] = PlaceShapes.Channel(world, thread);
        }

        return shape;
    }

    /// <summary>With addresses that are good now: Discord makes them anew whenever it shows a message.</summary>
    public static JsonArray Components(World world, Message message)
    {
        var components = message.Components.DeepClone().AsArray();
        foreach (var media in ComponentFinder.All(components).SelectMany(Media))
        {
            if (message.Attachments.Find(file => file.Id.ToString() == JsonText.Text(media["id"])) is { } file)
            {
                var url = AttachmentUrl(world, message.ChannelId, file);
                media["url"] = url;
                media["proxy_url"] = url;
            }
        }

        return components;
    }

    public static JsonObject Attachment(World world, ulong channelId, Attachment attachment)
    {
        var url = AttachmentUrl(world, channelId, attachment);
        var shape = new JsonObject
        {
            ["id"] = attachment.Id.ToString(),
            ["filename"] = attachment.FileName,
            ["size"] = attachment.Content.Length,
            ["content_type"] = attachment.ContentType,
            ["url"] = url,
            ["proxy_url"] = url,
        };
        if (attachment.Title is { } title)
        {
            shape["title"] = title;
        }

        if (attachment.Description is { } description)
        {
            shape["description"] = description;
        }

        return shape;
    }

    public static string AttachmentUrl(World world, ulong channelId, Attachment attachment) =>
        world.Attachments.AddressOf(channelId, attachment);

    /// <summary>
    /// What members write is part of their study, whose time can be moved; the bot's own messages are traffic, and their age
    /// is that of the connection.
    /// </summary>
    private static DateTimeOffset Written(World world, Message message) =>
        message.AuthorId == world.BotId ? message.CreatedAt : message.StudyCreatedAt;

    private static IEnumerable<JsonObject> Media(JsonObject component)
    {
        var items = (component["items"] as JsonArray ?? []).OfType<JsonObject>().Select(item => item["media"]);
        return items.Append(component["media"]).Append(component["file"]).OfType<JsonObject>();
    }

    private static JsonObject Trace(World world, InteractionTrace trace, ulong guildId)
    {
        var shape = new JsonObject
        {
            ["id"] = trace.Id.ToString(),
            ["type"] = trace.Type,
            ["user"] = PlaceShapes.User(world.Places.GetUser(trace.UserId)),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = guildId.ToString() },
        };
        if (trace.OriginalId is { } originalId)
        {
            shape["original_response_message_id"] = originalId.ToString();
        }

        if (trace is { Type: InteractionType.Component, SourceId: { } sourceId })
        {
            shape["interacted_message_id"] = sourceId.ToString();
        }

        if (trace.Trigger is { } trigger)
        {
            shape["triggering_interaction_metadata"] = Trace(world, trigger, guildId);
        }

        return shape;
    }
}
