namespace StudyBot.Posting;

/// <summary>A SQLite file is one process's.</summary>
internal sealed class SoleLeadership : ILeadership
{
    public CancellationToken? Current => CancellationToken.None;

    public Task<CancellationToken> WaitAsync(CancellationToken cancellationToken) => Task.FromResult(CancellationToken.None);
}
