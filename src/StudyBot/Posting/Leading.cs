using StudyBot.Store;

namespace StudyBot.Posting;

internal static class Leading
{
    /// <summary>The first of the hosted services: it begins before those that wait for it, and gives the lead away after they have ended.</summary>
    public static IServiceCollection AddLeadership(this IServiceCollection services, DatabaseOptions database) => database.IsPostgres
        ? services
            .AddSingleton<PostgresLeadership>()
            .AddSingleton<ILeadership>(provider => provider.GetRequiredService<PostgresLeadership>())
            .AddHostedService(provider => provider.GetRequiredService<PostgresLeadership>())
        : services.AddSingleton<ILeadership, SoleLeadership>();

    /// <summary>Does something if this process leads; when it ceases to, that is broken off, and whoever leads then goes on with it.</summary>
    public static async Task WhileLeadingAsync(this ILeadership leadership, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (leadership.Current is not { } lead)
        {
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(lead, cancellationToken);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException) when (lead.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Nothing failed, and PostgresLeadership has said why.
            return;
        }
    }
}
