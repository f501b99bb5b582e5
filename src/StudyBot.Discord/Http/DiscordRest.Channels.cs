namespace StudyBot.Discord;

public sealed partial class DiscordRest
{
    /// <summary>The thread has the message's id. <see href="https://docs.discord.com/developers/resources/channel#start-thread-from-message"/></summary>
    public Task<Channel> StartThreadFromMessageAsync(
        Snowflake channelId,
        Snowflake messageId,
        string name,
        int autoArchiveMinutes,
        CancellationToken cancellationToken) =>
        SendAsync(
            Route.Message(HttpMethod.Post, channelId, messageId, "/threads"),
            RequestBody.Json(new StartThread(name, autoArchiveMinutes), DiscordJson.Default.StartThread),
            DiscordJson.Default.Channel,
            cancellationToken);

    /// <summary>Opens an archived thread again; its creator may, unless it is locked. <see href="https://docs.discord.com/developers/resources/channel#modify-channel"/></summary>
    public Task<Channel> UnarchiveThreadAsync(Snowflake threadId, CancellationToken cancellationToken) =>
        SendAsync(
            Route.Channel(HttpMethod.Patch, threadId, string.Empty),
            RequestBody.Json(new ModifyThread(Archived: false), DiscordJson.Default.ModifyThread),
            DiscordJson.Default.Channel,
            cancellationToken);

    /// <summary>Opens the direct-message channel, or gives the one that is open. <see href="https://docs.discord.com/developers/resources/user#create-dm"/></summary>
    public Task<Channel> CreateDmAsync(Snowflake userId, CancellationToken cancellationToken) =>
        SendAsync(
            Route.Of(HttpMethod.Post, "users/@me/channels") with { Retry = RetryPolicy.Safe },
            RequestBody.Json(new CreateDm(userId), DiscordJson.Default.CreateDm),
            DiscordJson.Default.Channel,
            cancellationToken);

    /// <summary><see href="https://docs.discord.com/developers/resources/channel#get-channel"/></summary>
    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken) =>
        GetAsync(Route.Channel(HttpMethod.Get, channelId, string.Empty), DiscordJson.Default.Channel, cancellationToken);

    /// <summary><see href="https://docs.discord.com/developers/resources/guild#get-guild-member"/></summary>
    public Task<GuildMember> GetGuildMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellationToken) =>
        GetAsync(
            new Route(HttpMethod.Get, "guilds/{id}/members/{id}", $"guilds/{guildId}/members/{userId}", guildId.ToString()),
            DiscordJson.Default.GuildMember,
            cancellationToken);
}
