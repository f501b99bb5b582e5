using Microsoft.EntityFrameworkCore;
using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>Whether the database answers now, and soon enough for anybody to wait for it.</summary>
internal sealed class DatabaseHealth(IServiceScopeFactory scopes, TimeProvider transport)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_patience, transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            try
            {
                await scope.ServiceProvider.GetRequiredService<StudyDb>().Database.ExecuteSqlRawAsync("SELECT 1", either.Token);
                return true;
            }
            catch (Exception exception) when (DatabaseAway.Is(exception) || (exception is OperationCanceledException && limit.IsCancellationRequested))
            {
                return false;
            }
        }
    }
}
