using StudyBot.Discord;

namespace StudyBot.Posting.Nudging;

/// <summary>One pass over the nudges: plan what is due, then send what was planned. One that fails keeps no other from its turn.</summary>
internal sealed partial class Nudger(IServiceScopeFactory scopes, PostingOptions options, ILogger<Nudger> logger)
{
    private static readonly TimeSpan _afterFailure = TimeSpan.FromMinutes(1);

    /// <exception cref="DiscordException">Discord refuses the bot's token: no further pass can succeed.</exception>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        var planned = await ReadAsync<NudgePlanner, Shared.MemberId>((planner, token) => planner.GetDueAsync(token), cancellationToken);
        foreach (var member in planned)
        {
            await InScopeAsync<NudgePlanner>((planner, token) => planner.PlanAsync(member, token), cancellationToken);
        }

        var due = await ReadAsync<NudgeStore, long>((store, token) => store.GetDueAsync(token), cancellationToken);
        await Parallel.ForEachAsync(
            due, new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellationToken }, (id, token) => SendAsync(id, token));
    }

    /// <summary>Study time was set back.</summary>
    public Task PlanAnewAsync(CancellationToken cancellationToken) =>
        InScopeAsync<NudgePlanner>((planner, token) => planner.PlanAnewAsync(token), cancellationToken);

    private async ValueTask SendAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            await InScopeAsync<NudgeSender>((sender, token) => sender.SendAsync(id, token), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && !(exception is DiscordException refusal && PostTroubles.Of(refusal) == PostTrouble.TokenRefused))
        {
            LogFailed(exception, id);
            await InScopeAsync<NudgeStore>((store, token) => store.ReleaseAsync(id, _afterFailure, isUntried: false, token), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<TItem>> ReadAsync<TService, TItem>(
        Func<TService, CancellationToken, Task<IReadOnlyList<TItem>>> read, CancellationToken cancellationToken)
        where TService : notnull
    {
        IReadOnlyList<TItem> items = [];
        await InScopeAsync<TService>(async (service, token) => items = await read(service, token), cancellationToken);
        return items;
    }

    private async Task InScopeAsync<T>(Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
        where T : notnull
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            await work(scope.ServiceProvider.GetRequiredService<T>(), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Nudge {NudgeId} failed; it is tried again in a minute")]
    private partial void LogFailed(Exception exception, long nudgeId);
}
