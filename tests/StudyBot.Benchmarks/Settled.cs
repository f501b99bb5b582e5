using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Store;

namespace StudyBot.Benchmarks;

/// <summary>Waits until a bot that was told of many servers has taken note of all.</summary>
internal static class Settled
{
    public static async Task UntilAsync(IServiceProvider services, int groups, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(0.5), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await using var scope = services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<StudyDb>().Groups.CountAsync(cancellationToken) > groups)
            {
                return;
            }
        }
    }
}
