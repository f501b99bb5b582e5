namespace StudyBot.Ops;

/// <summary>The database at start: there, writable, and up to date.</summary>
internal abstract class DatabaseStart
{
    /// <exception cref="StartException">One of these does not hold.</exception>
    public abstract Task RunAsync(CancellationToken cancellationToken);
}
