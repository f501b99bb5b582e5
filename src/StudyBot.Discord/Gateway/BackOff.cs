namespace StudyBot.Discord;

/// <summary>How long to wait before another connection: ever longer up to a minute, and never all bots at once.</summary>
internal sealed class BackOff(Func<double> random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private int _failures;

    public void Reset() => _failures = 0;

    public TimeSpan Next()
    {
        var full = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(_failures, 10))));
        _failures++;
        return full * (0.5 + (random() / 2));
    }
}
