namespace StudyBot.Discord;

/// <summary>At most 120 frames a minute may be sent on a connection. <see href="https://docs.discord.com/developers/events/gateway#rate-limiting"/></summary>
internal sealed class SendBudget(TimeProvider clock)
{
    private const int Most = 120;
    private const int KeptForOwnHeartbeats = 10;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _sent = new();

    /// <summary>Heartbeats that the other side asks for may not eat up what the own ones need.</summary>
    public bool TryTake(bool wasAskedFor)
    {
        while (_sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
        {
            _sent.Dequeue();
        }

        if (_sent.Count >= (wasAskedFor ? Most - KeptForOwnHeartbeats : Most))
        {
            return false;
        }

        _sent.Enqueue(clock.GetTimestamp());
        return true;
    }
}
