using StudyBot.Discord;

namespace StudyBot.Benchmarks;

/// <summary>A bot on the library alone: it answers one command at once, and posts where it is told to.</summary>
internal sealed class PostingBot : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stopping;
    private readonly Task _running;

    private PostingBot(ServiceProvider services, CancellationTokenSource stopping, Task running) =>
        (_services, _stopping, _running) = (services, stopping, running);

    public static async Task<PostingBot> StartAsync(Uri apiUrl, int requestsPerSecond, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning))
            .AddDiscord(_ => new DiscordClientOptions { ApiUrl = apiUrl, Token = "benchmark", GlobalRequestsPerSecond = requestsPerSecond }, TimeProvider.System)
            .AddSingleton<IGatewayEvents, Answering>()
            .BuildServiceProvider();
        var rest = services.GetRequiredService<DiscordRest>();
        var application = await rest.GetCurrentApplicationAsync(cancellationToken);
        await rest.PutGlobalCommandsAsync(application.Id, [new ApplicationCommand { Name = "echo", Description = "Answers" }], cancellationToken);
        var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var gateway = services.GetRequiredService<GatewayClient>();
        var running = gateway.RunAsync(stopping.Token);
        while (gateway.State != GatewayState.Ready)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }

        return new PostingBot(services, stopping, running);
    }

    public Task PostAsync(ulong channel, CancellationToken cancellationToken) => _services.GetRequiredService<DiscordRest>()
        .CreateMessageAsync(new Snowflake(channel), new MessageCreate { Content = "The day is open." }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        await _services.DisposeAsync();
        _stopping.Dispose();
    }

    private sealed class Answering(DiscordRest rest) : IGatewayEvents
    {
        public Task OnReadyAsync(Ready ready, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task OnInteractionAsync(Interaction interaction, CancellationToken cancellationToken) => rest.CreateInteractionResponseAsync(
            interaction.Id,
            interaction.Token,
            new InteractionResponse.Message(new MessageCreate { Content = "echo", Flags = MessageFlags.Ephemeral }),
            cancellationToken);

        public Task OnGuildCreateAsync(GuildCreate guild, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task OnGuildDeleteAsync(GuildDelete guild, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
