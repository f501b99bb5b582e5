using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>What a Prometheus server reads.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task The_figures_of_the_Discord_layer_can_be_scraped_and_tell_nobodys_id()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");

        var page = await ScrapeAsync(day);

        Assert.Matches("""studybot_discord_requests_total\{[^}]*method="POST",route="interactions/\{id\}/\{token\}/callback",status="204"[^}]*\} \d""", page);
        Assert.Matches("""studybot_discord_queue_time_seconds_bucket\{[^}]*le="0.02"\} \d""", page);
        Assert.Matches("""\nstudybot_discord_invalid_requests[^\n]* 0""", page);
        Assert.Contains("dotnet_gc_collections_total", page, StringComparison.Ordinal);
        Assert.DoesNotContain(day.World.Places.Users, user => page.Contains(user.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(day.GuildId.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain(day.Study.ToString(), page, StringComparison.Ordinal);
    }

    private static async Task<string> ScrapeAsync(TestDay day)
    {
        var address = day.Bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        return await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestDay.Token);
    }
}
