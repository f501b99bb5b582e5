namespace StudyBot.Posting;

/// <summary>How long to wait after what failed: twice as long each time, up to a longest.</summary>
internal static class Waits
{
    private const int Enough = 16;

    public static TimeSpan Grow(TimeSpan first, int attempts, TimeSpan longest)
    {
        var grown = first * Math.Pow(2, Math.Min(attempts, Enough));
        return grown < longest ? grown : longest;
    }
}
