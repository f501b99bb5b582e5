using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn.HttpApi;

/// <summary>What the bot may reach: a channel it cannot see is 50001, one where it may not act is 50013.</summary>
internal static class BotAccess
{
    public static Channel Channel(World world, string channelId, ulong needed = 0)
    {
        var channel = world.Places.GetChannel(RouteIds.Snowflake("channel_id", channelId));
        if (channel.RecipientId is not null)
        {
            return channel;
        }

        if (world.Places.FindGuild(channel.GuildId ?? 0) is { HasOutage: true })
        {
            throw Refusals.Outage();
        }

        var permissions = world.Places.BotPermissions(channel);
        if ((permissions & Permissions.ViewChannel) == 0 || world.Places.FindGuild(channel.GuildId ?? 0) is not { HasBot: true })
        {
            throw Refusals.MissingAccess();
        }

        return (permissions & needed) == needed ? channel : throw Refusals.MissingPermissions();
    }

    public static bool MayReadHistory(World world, Channel channel) =>
        (world.Places.BotPermissions(channel) & Permissions.ReadMessageHistory) != 0;

    /// <summary>Ephemeral messages are out of reach here: only their interaction's token finds them.</summary>
    public static Message Message(World world, Channel channel, string messageId) =>
        world.Messages.Find(RouteIds.Snowflake("message_id", messageId)) is { EphemeralTo: null } message && message.ChannelId == channel.Id
            ? message
            : throw Refusals.UnknownMessage();

    public static void CanWrite(World world, Channel channel)
    {
        if (channel.Type == ChannelType.Forum)
        {
            throw Refusals.CannotSendInForum();
        }

        if (channel.RecipientId is { } recipient)
        {
            CanWriteTo(world, recipient);
        }

        if (channel.Locked)
        {
            throw Refusals.ThreadLocked();
        }
    }

    private static void CanWriteTo(World world, ulong userId)
    {
        if (!world.Places.Guilds.Any(guild => guild.Members.Exists(member => member.UserId == userId)))
        {
            throw Refusals.NoMutualGuild();
        }

        if (world.Places.GetUser(userId).DirectMessagesClosed)
        {
            throw Refusals.CannotWriteToUser();
        }
    }
}
