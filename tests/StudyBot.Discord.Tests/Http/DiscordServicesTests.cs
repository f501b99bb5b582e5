using Microsoft.Extensions.DependencyInjection;

namespace StudyBot.Discord.Tests;

public sealed class DiscordServicesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_is_registered_whole()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IGatewayEvents, HeardEvents>();
        services.AddDiscord(_ => Any.Options(), TimeProvider.System);

        await using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.NotNull(provider.GetRequiredService<DiscordRest>());
        Assert.Equal(GatewayState.Stopped, provider.GetRequiredService<GatewayClient>().State);
    }

    [Fact]
    public async Task However_many_posts_hang_an_answer_finds_a_connection()
    {
        const int Posts = 100;
        await using var api = await HangingApi.StartAsync(Cancel);
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddDiscord(_ => Any.Options(api.Address) with { GlobalRequestsPerSecond = 10_000 }, TimeProvider.System)
            .BuildServiceProvider();
        var rest = provider.GetRequiredService<DiscordRest>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var posts = Enumerable.Range(1, Posts)
            .Select(channel => rest.CreateMessageAsync(new Snowflake((ulong)channel), new MessageCreate { Content = "a" }, end.Token))
            .ToList();

        // As many as there are connections hang at Discord's end, and the others wait for one of those.
        await api.HungAsync(64, Cancel);
        await rest.DeleteOriginalResponseAsync(new Snowflake(1), "tok", Cancel);

        Assert.DoesNotContain(posts, post => post.IsCompleted);
        await end.CancelAsync();
        foreach (var post in posts)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        }
    }

    [Fact]
    public async Task What_piled_up_is_answered_over_few_connections()
    {
        await using var api = await HangingApi.StartAsync(Cancel);
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddDiscord(_ => Any.Options(api.Address), new TestClock())
            .BuildServiceProvider();
        var rest = provider.GetRequiredService<DiscordRest>();
        await Task.WhenAll(Enumerable.Range(1, 300).Select(press =>
            rest.CreateInteractionResponseAsync(new Snowflake((ulong)press), $"tok{press}", new InteractionResponse.DeferredUpdate(), Cancel)));

        Assert.InRange(api.Connections, 1, 24);
    }

    [Fact]
    public void The_options_show_no_token() =>
        Assert.DoesNotContain("secret", Any.Options().ToString(), StringComparison.Ordinal);
}
