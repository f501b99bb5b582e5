using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>Where the gateway's events go.</summary>
internal sealed class GatewayEvents(InteractionFlow interactions, DiscordRest rest, IServiceScopeFactory scopes, TimeProvider transport) : IGatewayEvents
{
    /// <summary>The gateway tells of its end; should that be lost, the posts are tried then.</summary>
    private static readonly TimeSpan OutageRetry = TimeSpan.FromMinutes(10);

    /// <summary>A new session names all servers of its shard: from any other one the bot was removed meanwhile.</summary>
    public async Task OnReadyAsync(Ready ready, CancellationToken cancellationToken)
    {
        if (ready.Guilds is not { } guilds)
        {
            return;
        }

        var present = guilds.Select(guild => new GroupId(guild.Id.Value)).ToHashSet();
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            await scope.ServiceProvider.GetRequiredService<GroupStore>().RemoveOthersAsync(present, IsOfShard, cancellationToken);
        }

        // https://docs.discord.com/developers/events/gateway#sharding
        bool IsOfShard(GroupId id) => ready.Shard is not [var shard, var count] || (int)((id.Value >> 22) % (ulong)count) == shard;
    }

    public Task OnInteractionAsync(Interaction interaction, CancellationToken cancellationToken) =>
        interactions.HandleAsync(interaction, new CallbackAnswer(rest, interaction), cancellationToken);

    public async Task OnGuildCreateAsync(GuildCreate guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable != true)
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                await scope.ServiceProvider.GetRequiredService<GroupStore>()
                    .EnsureAsync(new GroupId(guild.Id.Value), guild.Name, guild.PreferredLocale, cancellationToken);
            }
        }
    }

    /// <summary>An outage of Discord's is no removal: the posts wait, and nothing is forgotten.</summary>
    public async Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            var (groups, id) = (scope.ServiceProvider.GetRequiredService<GroupStore>(), new GroupId(guild.Id.Value));
            await (guild.Unavailable == true
                ? groups.PauseForOutageAsync(id, transport.GetUtcNow() + OutageRetry, cancellationToken)
                : groups.RemoveAsync(id, cancellationToken));
        }
    }
}
