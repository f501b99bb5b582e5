using System.Threading.Channels;

namespace StudyBot.Discord.Tests;

/// <summary>Writes down what was told; an interaction that a gate is named for waits there.</summary>
internal sealed class HeardEvents : IGatewayEvents
{
    private readonly Channel<string> _heard = System.Threading.Channels.Channel.CreateUnbounded<string>();

    public TaskCompletionSource Gate { get; } = new();

    /// <summary>What is told next; a test that waits in vain fails.</summary>
    public Task<string> NextAsync(CancellationToken cancellationToken) =>
        _heard.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, cancellationToken);

    public Task OnReadyAsync(Ready ready, CancellationToken cancellationToken) => Hear($"ready {ready.SessionId}");

    public async Task OnInteractionAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction.Token == "slow")
        {
            await Gate.Task.WaitAsync(cancellationToken);
        }

        if (interaction.Token == "bad")
        {
            throw new InvalidOperationException("A bug.");
        }

        await Hear($"interaction {interaction.Id}");
    }

    public Task OnGuildCreateAsync(GuildCreate guild, CancellationToken cancellationToken) => Hear($"guild {guild.Id} {guild.Name?.Length}");

    public Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken) => Hear($"no guild {guild.Id}");

    private Task Hear(string what) => _heard.Writer.WriteAsync(what).AsTask();
}
