using Microsoft.Extensions.DependencyInjection;

namespace StudyBot.Discord.Tests;

public sealed class DiscordServicesTests
{
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
    public void The_options_show_no_token() =>
        Assert.DoesNotContain("secret", Any.Options().ToString(), StringComparison.Ordinal);
}
