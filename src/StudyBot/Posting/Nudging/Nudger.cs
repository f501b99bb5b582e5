using StudyBot.Shared;

namespace StudyBot.Posting.Nudging;

/// <summary>Finds whose moment has come, and plans their nudges. One that fails keeps no other from its turn.</summary>
internal sealed partial class Nudger(IServiceScopeFactory scopes, TimeProvider transport, ILogger<Nudger> logger)
{
    private static readonly TimeSpan _afterFailure = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<MemberId, DateTimeOffset> _failed = [];

    public async Task<IReadOnlyList<MemberId>> GetDueAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<MemberId> due = [];
        await InScopeAsync(async planner => due = await planner.GetDueAsync(Failed(), cancellationToken));
        return due;
    }

    public async Task PlanAsync(IReadOnlyList<MemberId> due, CancellationToken cancellationToken)
    {
        foreach (var member in due)
        {
            try
            {
                await InScopeAsync(planner => planner.PlanAsync(member, cancellationToken));
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(exception, member.Value);
                lock (_gate)
                {
                    _failed[member] = transport.GetUtcNow();
                }
            }
        }
    }

    /// <summary>Study time was set back.</summary>
    public Task PlanAnewAsync(CancellationToken cancellationToken) => InScopeAsync(planner => planner.PlanAnewAsync(cancellationToken));

    private List<MemberId> Failed()
    {
        lock (_gate)
        {
            var until = transport.GetUtcNow() - _afterFailure;
            foreach (var (member, _) in _failed.Where(entry => entry.Value <= until).ToList())
            {
                _failed.Remove(member);
            }

            return [.. _failed.Keys];
        }
    }

    private async Task InScopeAsync(Func<NudgePlanner, Task> work)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            await work(scope.ServiceProvider.GetRequiredService<NudgePlanner>());
        }
    }

    [LoggerMessage(LogLevel.Error, "Planning the nudges of member {MemberId} failed; it is tried again in a minute")]
    private partial void LogFailed(Exception exception, ulong memberId);
}
