namespace StudyBot.Discord;

/// <summary>
/// Remembers which interactions came in, for Discord may deliver one again: after a new session, by overlapping shards, or by a repeated request.
/// It knows the last 10,000 of the last 15 minutes; after those an interaction can no longer be answered anyway. Safe for many threads.
/// <see href="https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages"/>
/// </summary>
/// <param name="clock">Transport time.</param>
public sealed class SeenInteractions(TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly HashSet<Snowflake> _ids = [];
    private readonly Queue<(Snowflake Id, long At)> _inOrder = new();

    /// <summary>Says whether this interaction comes for the first time, and remembers it.</summary>
    public bool TryAdd(Snowflake id)
    {
        lock (_gate)
        {
            while (_inOrder.TryPeek(out var first) && (_inOrder.Count >= Most || clock.GetElapsedTime(first.At) > Oldest))
            {
                _inOrder.Dequeue();
                _ids.Remove(first.Id);
            }

            if (!_ids.Add(id))
            {
                return false;
            }

            _inOrder.Enqueue((id, clock.GetTimestamp()));
            return true;
        }
    }
}
