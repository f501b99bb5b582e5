using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Posting;

/// <summary>
/// Messages of one kind on their way: posts, nudges, notices. Every step is a conditional update, so that of two who try one wins.
/// </summary>
internal sealed class Outgoing<T>(StudyDb db, WriteGate gate, TimeProvider transport)
    where T : SendRow
{
    /// <summary>Longer than a send may take (<see cref="OnceSender.LongestSend"/>), shorter than <see cref="OnceSender.NonceWindow"/>.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(30);

    private const int Most = 200;

    private DateTimeOffset Now => transport.GetUtcNow();

    public static DateTimeOffset LeaseFrom(DateTimeOffset now) => now + Lease;

    /// <summary>What may be sent now, the oldest first; a lease that ran out is nobody's. Posts are chosen by group: <see cref="OutboxStore.GetDueAsync"/>.</summary>
    /// <param name="busy">What is being sent.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<long>> GetDueAsync(IReadOnlyCollection<long> busy, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.Set<T>()
            .Where(row => row.State < DuePostState.Posted && (row.State == DuePostState.Due || row.LeasedUntil <= now) &&
                (row.RetryAt == null || row.RetryAt <= now) && !busy.Contains(row.Id))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes the lease and writes down that a send is about to be tried, and where.</summary>
    public Task<bool> ClaimAsync(T message, ChannelId channel, CancellationToken cancellationToken)
    {
        var (now, id) = (Now, message.Id);
        return UpdateAsync(
            rows => rows.Where(row => row.Id == id && (row.State == DuePostState.Due || (row.State == DuePostState.Claimed && row.LeasedUntil <= now))),
            update => update
                .SetProperty(row => row.State, DuePostState.Claimed)
                .SetProperty(row => row.LeasedUntil, now + Lease)
                .SetProperty(row => row.FirstTriedAt, row => row.FirstTriedAt ?? now)
                .SetProperty(row => row.ChannelId, channel)
                .SetProperty(row => row.Attempts, row => row.Attempts + 1),
            cancellationToken);
    }

    /// <summary>It was looked for and is not there: the next send is a first one.</summary>
    public Task RestartAsync(long id, CancellationToken cancellationToken)
    {
        var now = Now;
        return UpdateAsync(rows => rows.Where(row => row.Id == id), update => update.SetProperty(row => row.FirstTriedAt, now), cancellationToken);
    }

    /// <summary>It stands in its channel.</summary>
    public Task MarkSentAsync(long id, MessageId message, CancellationToken cancellationToken) => UpdateAsync(
        rows => rows.Where(row => row.Id == id),
        update => update
            .SetProperty(row => row.State, DuePostState.Posted)
            .SetProperty(row => row.MessageId, message)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
        cancellationToken);

    /// <summary>Ends without a message.</summary>
    /// <param name="id">The row.</param>
    /// <param name="state">As what it ends.</param>
    /// <param name="isUntried">Whether it is certain that nothing was sent.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task SettleAsync(long id, DuePostState state, bool isUntried, CancellationToken cancellationToken) => UpdateAsync(
        rows => UnderWay(rows, id),
        update => update
            .SetProperty(row => row.State, state)
            .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.FirstTriedAt, row => isUntried ? null : row.FirstTriedAt),
        cancellationToken);

    /// <summary>Gives the claim back, to be tried again.</summary>
    /// <param name="id">The row.</param>
    /// <param name="wait">How long nothing is tried.</param>
    /// <param name="isUntried">Whether it is certain that nothing was sent.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task ReleaseAsync(long id, TimeSpan wait, bool isUntried, CancellationToken cancellationToken)
    {
        var retryAt = Now + wait;
        return UpdateAsync(
            rows => UnderWay(rows, id),
            update => update
                .SetProperty(row => row.State, DuePostState.Due)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.RetryAt, retryAt)
                .SetProperty(row => row.FirstTriedAt, row => isUntried ? null : row.FirstTriedAt)
                .SetProperty(row => row.ChannelId, row => isUntried ? null : row.ChannelId),
            cancellationToken);
    }

    /// <summary>After a failed send that says nothing of this very message: later again, else never.</summary>
    public Task SettleAsync(T message, PostTrouble trouble, CancellationToken cancellationToken)
    {
        var isUntried = message.FirstTriedAt is null;
        return trouble switch
        {
            PostTrouble.Lost => ReleaseAsync(message.Id, Waits.Grow(FirstRetry, message.Attempts, LongestRetry), isUntried: false, cancellationToken),
            PostTrouble.Later or PostTrouble.TokenRefused => ReleaseAsync(message.Id, Breath, isUntried, cancellationToken),
            _ => SettleAsync(message.Id, isUntried ? DuePostState.Skipped : DuePostState.Unknown, isUntried, cancellationToken),
        };
    }

    /// <summary>Takes back what was claimed and never settled.</summary>
    /// <param name="until">Leases that end later are left alone.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task RecoverAsync(DateTimeOffset until, CancellationToken cancellationToken) => UpdateAsync(
        rows => rows.Where(row => row.State < DuePostState.Posted && row.State == DuePostState.Claimed && row.LeasedUntil <= until),
        update => update.SetProperty(row => row.State, DuePostState.Due).SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
        cancellationToken);

    private static IQueryable<T> UnderWay(IQueryable<T> rows, long id) =>
        rows.Where(row => row.Id == id && (row.State == DuePostState.Due || row.State == DuePostState.Claimed));

    private async Task<bool> UpdateAsync(
        Func<IQueryable<T>, IQueryable<T>> which, Action<UpdateSettersBuilder<T>> set, CancellationToken cancellationToken) =>
        await gate.StepAsync(db, token => which(db.Set<T>()).ExecuteUpdateAsync(set, token), cancellationToken) > 0;
}
