namespace StudyBot.Discord;

/// <summary>
/// Who hears what the gateway tells. An interaction is told at once, beside others; the other events one after another.
/// Discord may tell an event twice.
/// </summary>
public interface IGatewayEvents
{
    Task OnReadyAsync(Ready ready, CancellationToken cancellationToken);

    Task OnInteractionAsync(Interaction interaction, CancellationToken cancellationToken);

    Task OnGuildCreateAsync(GuildCreate guild, CancellationToken cancellationToken);

    Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken);

    Task OnChannelDeleteAsync(Channel channel, CancellationToken cancellationToken) => Task.CompletedTask;

    Task OnThreadDeleteAsync(Channel thread, CancellationToken cancellationToken) => Task.CompletedTask;
}
