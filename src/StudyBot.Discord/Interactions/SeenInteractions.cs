namespace StudyBot.Discord;

/// <summary>
/// Remembers which interactions came lately, over the gateway or by HTTP: Discord may deliver one twice, and it is done once.
/// </summary>
/// <param name="transportTime">Real time.</param>
public sealed class SeenInteractions(TimeProvider transportTime)
{
    /// <summary>How many are remembered at the most, whatever their age.</summary>
    public const int MostKept = 20_000;

    /// <summary>As long as an interaction's token lives: what comes later cannot be answered any more.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly HashSet<Snowflake> _ids = [];
    private readonly Queue<(Snowflake Id, long At)> _inOrder = new();

    /// <summary>True the first time an id is asked about.</summary>
    public bool IsNew(Snowflake id)
    {
        lock (_gate)
        {
            while (_inOrder.TryPeek(out var oldest) && (_inOrder.Count >= MostKept || transportTime.GetElapsedTime(oldest.At) >= KeptFor))
            {
                _inOrder.Dequeue();
                _ids.Remove(oldest.Id);
            }

            if (!_ids.Add(id))
            {
                return false;
            }

            _inOrder.Enqueue((id, transportTime.GetTimestamp()));
            return true;
        }
    }
}
