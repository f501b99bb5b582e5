using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>Where the gateway's events go.</summary>
internal sealed class GatewayEvents(InteractionFlow interactions, DiscordRest rest, IServiceScopeFactory scopes) : IGatewayEvents
{
    public Task OnReadyAsync(Ready ready, CancellationToken cancellationToken) => Task.CompletedTask;

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

    /// <summary>An outage of Discord's is no removal: then everything stays as it is.</summary>
    public async Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken)
    {
        if (guild.Unavailable != true)
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                await scope.ServiceProvider.GetRequiredService<GroupStore>().RemoveAsync(new GroupId(guild.Id.Value), cancellationToken);
            }
        }
    }
}
