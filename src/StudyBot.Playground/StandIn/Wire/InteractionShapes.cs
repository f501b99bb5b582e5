using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Wire;

/// <summary>The envelope of an interaction (developers/interactions/receiving-and-responding).</summary>
internal static class InteractionShapes
{
    private const int AttachmentSizeLimit = 10 * 1024 * 1024;

    public static JsonObject Envelope(World world, Interaction interaction, JsonObject data)
    {
        var user = world.Places.GetUser(interaction.UserId);
        var channel = world.Places.GetChannel(interaction.ChannelId);
        var envelope = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = world.BotId.ToString(),
            ["type"] = interaction.Type,
            ["version"] = 1,
            ["token"] = interaction.Token,
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = PlaceShapes.Channel(world, channel),
            ["app_permissions"] = world.Places.BotPermissions(channel).ToString(),
            ["locale"] = user.Locale,
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = AttachmentSizeLimit,
            ["data"] = data,
        };
        if (channel.GuildId is { } guildId)
        {
            InGuild(world, envelope, world.Places.GetGuild(guildId), user);
        }
        else
        {
            envelope["user"] = PlaceShapes.User(user);
            envelope["context"] = 1;
            envelope["authorizing_integration_owners"] = new JsonObject { ["0"] = "0" };
        }

        if (interaction.Source is { } source)
        {
            envelope["message"] = MessageShapes.Message(world, source);
        }

        return envelope;
    }

    /// <summary>What the callback route says with <c>with_response</c>.</summary>
    public static JsonObject Callback(World world, Interaction interaction, int type, Message? message)
    {
        var about = new JsonObject { ["id"] = interaction.Id.ToString(), ["type"] = interaction.Type };
        if (type is AnswerType.Message or AnswerType.DeferredMessage && interaction.OriginalId is { } originalId)
        {
            about["response_message_id"] = originalId.ToString();
            about["response_message_loading"] = type == AnswerType.DeferredMessage;
            about["response_message_ephemeral"] = world.Messages.Find(originalId)?.EphemeralTo is not null;
        }

        var body = new JsonObject { ["interaction"] = about };
        if (message is not null)
        {
            body["resource"] = new JsonObject { ["type"] = type, ["message"] = MessageShapes.Message(world, message) };
        }

        return body;
    }

    private static void InGuild(World world, JsonObject envelope, Guild guild, User user)
    {
        var member = world.Places.FindMember(guild.Id, user.Id) ?? throw Refusals.UnknownMember();
        var shape = PlaceShapes.Member(member, user);
        shape["permissions"] = Places.MemberPermissions(member).ToString();
        envelope["guild_id"] = guild.Id.ToString();
        envelope["guild"] = new JsonObject { ["id"] = guild.Id.ToString(), ["locale"] = guild.PreferredLocale, ["features"] = new JsonArray() };
        envelope["guild_locale"] = guild.PreferredLocale;
        envelope["member"] = shape;
        envelope["context"] = 0;
        envelope["authorizing_integration_owners"] = new JsonObject { ["0"] = guild.Id.ToString() };
    }
}
