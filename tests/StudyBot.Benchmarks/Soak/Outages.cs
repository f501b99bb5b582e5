using StudyBot.Playground.StandIn;

namespace StudyBot.Benchmarks.Soak;

/// <summary>When the bot had no session at the gateway, seen from outside.</summary>
internal sealed class Outages(World world)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);

    /// <summary>What was on its way when a socket broke is lost with it.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(250);

    /// <summary>So much must be left of the three seconds for an answer to be expected.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    private readonly List<(long From, long To, bool IsNewSession)> _all = [];

    public int Count => _all.Count;

    public TimeSpan Longest => _all.Select(outage => TimeProvider.System.GetElapsedTime(outage.From, outage.To)).DefaultIfEmpty().Max();

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every);
        var (identifies, resumes, fineAt) = (world.Gateway.Identifies, world.Gateway.Resumes, TimeProvider.System.GetTimestamp());
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (!world.Gateway.IsOnline)
            {
                continue;
            }

            var now = TimeProvider.System.GetTimestamp();
            if ((world.Gateway.Identifies, world.Gateway.Resumes) is var seen && seen != (identifies, resumes))
            {
                _all.Add((fineAt, now, seen.Identifies != identifies));
                (identifies, resumes) = seen;
            }

            fineAt = now;
        }
    }

    /// <summary>Waits for the last of them to end, without which it would not be among them.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every * 4);
        while (await timer.WaitForNextTickAsync(cancellationToken) && !world.Gateway.IsOnline)
        {
        }
    }

    /// <summary>Why a press could not be answered, or null where it could.</summary>
    public string? Explain(Fate fate)
    {
        foreach (var (from, to, isNewSession) in _all)
        {
            var began = TimeProvider.System.GetElapsedTime(from, fate.PressedAt) >= -OnItsWay - Every;
            var untilEnd = TimeProvider.System.GetElapsedTime(fate.PressedAt, to);
            if (began && isNewSession && untilEnd >= -Every)
            {
                return "pressed while the session was lost";
            }

            if (began && untilEnd >= world.Options.AnswerWithin - Enough)
            {
                return "session taken up with less than 1 s left";
            }
        }

        return null;
    }
}
