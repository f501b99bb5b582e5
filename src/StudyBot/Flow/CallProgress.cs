namespace StudyBot.Flow;

/// <summary>How far a long piece of work has come, where its answer will stand: at most every few seconds, and only when there is something to wait for.</summary>
/// <param name="show">Puts it there.</param>
/// <param name="transport">Real time.</param>
internal sealed class CallProgress(Func<View, CancellationToken, Task> show, TimeProvider transport)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private long _shownAt;

    /// <summary>From now on the member sees that it takes longer.</summary>
    public void Begin() => Interlocked.CompareExchange(ref _shownAt, transport.GetTimestamp(), 0);

    public async Task ShowAsync(Func<View> view, CancellationToken cancellationToken)
    {
        var shownAt = Interlocked.Read(ref _shownAt);
        if (shownAt != 0 && transport.GetElapsedTime(shownAt) >= Pause)
        {
            Interlocked.Exchange(ref _shownAt, transport.GetTimestamp());
            await show(view(), cancellationToken);
        }
    }
}
