using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.Playground.StandIn;

/// <summary>Users, servers and channels, and the gateway's word when they change.</summary>
internal sealed class Places(World world)
{
    private static readonly string[] Colors = ["#e67e22", "#2ecc71", "#9b59b6", "#3498db", "#e91e63", "#1abc9c"];

    public IReadOnlyList<User> Users => Locked(() => world.State.Users.ToList());

    public IReadOnlyList<Guild> Guilds => Locked(() => world.State.Guilds.Where(guild => guild.HasBot).ToList());

    public User? FindUser(ulong id) => Locked(() => world.State.Users.Find(user => user.Id == id));

    public User GetUser(ulong id) => FindUser(id) ?? throw Refusals.UnknownUser();

    public User GetUser(string name) =>
        Locked(() => world.State.Users.Find(user => user.ShownName == name)) ?? throw Refusals.UnknownUser();

    public Guild? FindGuild(ulong id) => Locked(() => world.State.Guilds.Find(guild => guild.Id == id));

    public Guild GetGuild(ulong id) => FindGuild(id) ?? throw Refusals.UnknownGuild();

    public Channel? FindChannel(ulong id) => Locked(() => world.State.Channels.Find(channel => channel.Id == id));

    public Channel GetChannel(ulong id) => FindChannel(id) ?? throw Refusals.UnknownChannel();

    public Channel GetChannel(ulong guildId, string name) =>
        ChannelsOf(guildId).FirstOrDefault(channel => channel.Name == name) ?? throw Refusals.UnknownChannel();

    public IReadOnlyList<Channel> ChannelsOf(ulong guildId) =>
        Locked(() => world.State.Channels.Where(channel => channel.GuildId == guildId).ToList());

    public Member? FindMember(ulong guildId, ulong userId) =>
        Locked(() => FindGuild(guildId)?.Members.Find(member => member.UserId == userId));

    public User AddUser(string shownName, string locale, bool bot = false) => Changing(() =>
    {
        var id = world.Snowflakes.Next();
        var user = new User
        {
            Id = id,
            Name = bot ? shownName : $"user_{world.State.Users.Count}",
            GlobalName = bot ? null : shownName,
            Locale = locale,
            Bot = bot,
            Color = bot ? "#5865f2" : Colors[world.State.Users.Count % Colors.Length],
        };
        world.State.Users.Add(user);
        return user;
    });

    public Guild AddGuild(string name, string preferredLocale, ulong ownerId) => Changing(() =>
    {
        var id = world.Snowflakes.Next();
        var guild = new Guild { Id = id, Name = name, PreferredLocale = preferredLocale, OwnerId = ownerId, BotJoinedAt = world.Now };
        guild.Roles.Add(new Role { Id = id, Name = "@everyone", Permissions = Permissions.Everyone });
        guild.Roles.Add(new Role { Id = world.Snowflakes.Next(), Name = world.Bot.Name, Permissions = Permissions.Bot });
        guild.Members.Add(new Member { UserId = ownerId, JoinedAt = world.Now, ManageServer = true });
        world.State.Guilds.Add(guild);
        DirectChannel(ownerId);
        world.Gateway.Dispatch("GUILD_CREATE", PlaceShapes.GuildCreate(world, guild));
        return guild;
    });

    /// <summary>The bot is removed from the server, or comes back to it.</summary>
    public void SetHasBot(ulong guildId, bool hasBot) => Changing(() =>
    {
        var guild = GetGuild(guildId);
        guild.HasBot = hasBot;
        if (hasBot)
        {
            guild.BotJoinedAt = world.Now;
            world.Gateway.Dispatch("GUILD_CREATE", PlaceShapes.GuildCreate(world, guild));
        }
        else
        {
            world.Gateway.Dispatch("GUILD_DELETE", new() { ["id"] = guildId.ToString() });
        }

        return guild;
    });

    /// <summary>The server has an outage, or it is over.</summary>
    public void SetOutage(ulong guildId, bool hasOutage) => Changing(() =>
    {
        var guild = GetGuild(guildId);
        guild.HasOutage = hasOutage;
        if (hasOutage)
        {
            world.Gateway.Dispatch("GUILD_DELETE", new() { ["id"] = guildId.ToString(), ["unavailable"] = true });
        }
        else
        {
            world.Gateway.Dispatch("GUILD_CREATE", PlaceShapes.GuildCreate(world, guild));
        }

        return guild;
    });

    public Member AddMember(ulong guildId, ulong userId) => Changing(() =>
    {
        var member = new Member { UserId = GetUser(userId).Id, JoinedAt = world.Now };
        GetGuild(guildId).Members.Add(member);
        DirectChannel(userId);
        return member;
    });

    public void RemoveMember(ulong guildId, ulong userId) =>
        Changing(() => GetGuild(guildId).Members.RemoveAll(member => member.UserId == userId));

    public void ChangeUser(ulong userId, string? locale = null, bool? manageServer = null, string? name = null) => Changing(() =>
    {
        var user = GetUser(userId);
        user.Locale = locale ?? user.Locale;
        user.GlobalName = name ?? user.GlobalName;
        foreach (var member in world.State.Guilds.SelectMany(guild => guild.Members).Where(member => member.UserId == userId))
        {
            member.ManageServer = manageServer ?? member.ManageServer;
        }

        return user;
    });

    public Channel AddChannel(ulong guildId, string name, int type = ChannelType.Text) => Changing(() =>
    {
        var channel = new Channel
        {
            Id = world.Snowflakes.Next(),
            Type = type,
            Name = name,
            GuildId = GetGuild(guildId).Id,
            Position = ChannelsOf(guildId).Count,
        };
        world.State.Channels.Add(channel);
        world.Gateway.Dispatch("CHANNEL_CREATE", PlaceShapes.Channel(world, channel));
        return channel;
    });

    public Channel AddThread(Channel parent, ulong id, string name, ulong ownerId, int autoArchiveMinutes) => Changing(() =>
    {
        var thread = new Channel
        {
            Id = id,
            Type = ChannelType.PublicThread,
            Name = name,
            GuildId = parent.GuildId,
            ParentId = parent.Id,
            OwnerId = ownerId,
            AutoArchiveMinutes = autoArchiveMinutes,
            ArchiveChangedAt = world.Now,
        };
        world.State.Channels.Add(thread);
        var shape = PlaceShapes.Channel(world, thread);
        shape["newly_created"] = true;
        world.Gateway.Dispatch("THREAD_CREATE", shape);
        return thread;
    });

    public void RenameChannel(ulong channelId, string name) => UpdateChannel(channelId, channel => channel.Name = name);

    /// <summary>A thread is archived, opened again, locked or unlocked; null leaves as it is.</summary>
    public void ChangeThread(ulong threadId, bool? archived = null, bool? locked = null, string? name = null) => UpdateChannel(threadId, thread =>
    {
        thread.ArchiveChangedAt = archived is { } change && change != thread.Archived ? world.Now : thread.ArchiveChangedAt;
        thread.Archived = archived ?? thread.Archived;
        thread.Locked = locked ?? thread.Locked;
        thread.Name = name ?? thread.Name;
    });

    /// <summary>Takes permission bits from the bot in one channel and its threads; 0 gives all back.</summary>
    public void DenyBot(ulong channelId, ulong permissions) => UpdateChannel(channelId, channel => channel.DeniedToBot = permissions);

    public void RemoveChannel(ulong channelId) => Changing(() =>
    {
        var channel = GetChannel(channelId);
        foreach (var gone in world.State.Channels.Where(each => each.Id == channelId || each.ParentId == channelId).ToList())
        {
            world.State.Channels.Remove(gone);
            world.Messages.RemoveAllIn(gone.Id);
        }

        world.Gateway.Dispatch(channel.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", PlaceShapes.Channel(world, channel));
        return channel;
    });

    public Channel DirectChannel(ulong userId)
    {
        lock (world.Gate)
        {
            return world.State.Channels.Find(channel => channel.RecipientId == userId) ?? Changing(() =>
            {
                var channel = new Channel { Id = world.Snowflakes.Next(), Type = ChannelType.DirectMessage, Name = "", RecipientId = GetUser(userId).Id };
                world.State.Channels.Add(channel);
                return channel;
            });
        }
    }

    public ulong BotPermissions(Channel channel)
    {
        if (channel.RecipientId is not null)
        {
            return Permissions.BotInDirectMessages;
        }

        var denied = channel.ParentId is { } parent ? GetChannel(parent).DeniedToBot | channel.DeniedToBot : channel.DeniedToBot;
        return (denied & Permissions.ViewChannel) != 0 ? 0 : Permissions.Bot & ~denied;
    }

    public static ulong MemberPermissions(Member member) =>
        Permissions.Everyone | (member.ManageServer ? Permissions.ManageGuild : 0);

    public bool CanSee(ulong userId, ulong channelId) => Locked(() =>
        FindChannel(channelId) is { } channel
        && (channel.RecipientId == userId || (channel.GuildId is { } guild && FindMember(guild, userId) is not null)));

    private void UpdateChannel(ulong channelId, Action<Channel> change) => Changing(() =>
    {
        var channel = GetChannel(channelId);
        change(channel);
        world.Gateway.Dispatch(channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", PlaceShapes.Channel(world, channel));
        return channel;
    });

    private T Locked<T>(Func<T> read)
    {
        lock (world.Gate)
        {
            return read();
        }
    }

    private T Changing<T>(Func<T> change)
    {
        lock (world.Gate)
        {
            var result = change();
            world.Events.WorldChanged();
            world.Touch();
            return result;
        }
    }
}
