using System.Text.Json.Nodes;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.Wire;

/// <summary>Users, members, guilds and channels as Discord writes them, with every field its specification requires.</summary>
internal static class PlaceShapes
{
    public static JsonObject User(User user) => new()
    {
        ["id"] = user.Id.ToString(),
        ["username"] = user.Name,
        ["discriminator"] = "0",
        ["global_name"] = user.GlobalName,
        ["avatar"] = null,
        ["bot"] = user.Bot,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["primary_guild"] = null,
    };

    public static JsonObject Me(User user)
    {
        var me = User(user);
        me["mfa_enabled"] = false;
        me["locale"] = user.Locale;
        return me;
    }

    public static JsonObject Member(Member member, User? user)
    {
        var shape = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["flags"] = 0,
            ["joined_at"] = JsonText.Time(member.JoinedAt),
            ["nick"] = null,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = new JsonArray(),
        };
        if (user is not null)
        {
            shape["user"] = User(user);
            shape["mute"] = false;
            shape["deaf"] = false;
        }

        return shape;
    }

    public static JsonObject Role(Role role) => new()
    {
        ["id"] = role.Id.ToString(),
        ["name"] = role.Name,
        ["permissions"] = role.Permissions.ToString(),
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = 0,
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };

    public static JsonObject Guild(Guild guild)
    {
        var shape = new JsonObject
        {
            ["id"] = guild.Id.ToString(),
            ["name"] = guild.Name,
            ["owner_id"] = guild.OwnerId.ToString(),
            ["preferred_locale"] = guild.PreferredLocale,
            ["region"] = "deprecated",
            ["features"] = new JsonArray(),
            ["roles"] = JsonText.Array(guild.Roles.Select(Role)),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
            ["widget_enabled"] = false,
            ["nsfw"] = false,
            ["premium_progress_bar_enabled"] = false,
            ["max_members"] = 500000,
            ["afk_timeout"] = 300,
        };
        foreach (var key in (string[])["icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id", "system_channel_id", "widget_channel_id", "max_presences", "vanity_url_code", "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data"])
        {
            shape[key] = null;
        }

        foreach (var key in (string[])["system_channel_flags", "verification_level", "default_message_notifications", "mfa_level", "explicit_content_filter", "max_stage_video_channel_users", "max_video_channel_users", "premium_tier", "premium_subscription_count", "nsfw_level"])
        {
            shape[key] = 0;
        }

        return shape;
    }

    /// <summary>The body of GUILD_CREATE: without the privileged intents its members are only the bot.</summary>
    public static JsonObject GuildCreate(World world, Guild guild)
    {
        var shape = Guild(guild);
        shape["joined_at"] = JsonText.Time(guild.BotJoinedAt);
        shape["large"] = false;
        shape["unavailable"] = false;
        shape["member_count"] = guild.Members.Count + 1;
        shape["members"] = new JsonArray(Member(new Member { UserId = world.BotId, JoinedAt = guild.BotJoinedAt }, world.Bot));
        var channels = world.Places.ChannelsOf(guild.Id);
        shape["channels"] = JsonText.Array(channels.Where(channel => !channel.IsThread).Select(channel => Channel(world, channel)));
        shape["threads"] = JsonText.Array(channels.Where(channel => channel is { IsThread: true, Archived: false }).Select(channel => Channel(world, channel)));
        foreach (var key in (string[])["voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
        {
            shape[key] = new JsonArray();
        }

        return shape;
    }

    public static JsonObject Channel(World world, Channel channel)
    {
        var shape = new JsonObject
        {
            ["id"] = channel.Id.ToString(),
            ["type"] = channel.Type,
            ["flags"] = 0,
            ["last_message_id"] = world.Messages.LastIn(channel.Id)?.ToString(),
        };
        if (channel.RecipientId is { } recipient)
        {
            shape["recipients"] = new JsonArray(User(world.Places.GetUser(recipient)));
            return shape;
        }

        shape["guild_id"] = channel.GuildId?.ToString();
        shape["name"] = channel.Name;
        shape["parent_id"] = channel.ParentId?.ToString();
        if (!channel.IsThread)
        {
            shape["position"] = channel.Position;
            shape["permission_overwrites"] = Overwrites(world, channel);
            return shape;
        }

        var messages = world.Messages.CountIn(channel.Id);
        shape["owner_id"] = (channel.OwnerId ?? world.BotId).ToString();
        shape["thread_metadata"] = new JsonObject
        {
            ["archived"] = channel.Archived,
            ["archive_timestamp"] = JsonText.Time(channel.ArchiveChangedAt),
            ["auto_archive_duration"] = channel.AutoArchiveMinutes,
            ["locked"] = channel.Locked,
        };
        shape["message_count"] = messages;
        shape["member_count"] = 1;
        shape["total_message_sent"] = channel.MessagesSent;
        return shape;
    }

    private static JsonArray Overwrites(World world, Channel channel) => channel.DeniedToBot == 0
        ? []
        : [new JsonObject { ["id"] = world.BotId.ToString(), ["type"] = 1, ["allow"] = "0", ["deny"] = channel.DeniedToBot.ToString() }];
}
