namespace StudyBot.Discord;

/// <summary>
/// Tokens of interactions that Discord no longer knows. One is never used again: who goes on calling a webhook that is gone gets
/// restricted. <see href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"/>
/// </summary>
internal sealed class DeadTokens(TimeProvider clock)
{
    /// <summary>No token is valid for longer, and so nobody asks for it later.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly Queue<(string Token, long At)> _order = new();

    public void Add(string token)
    {
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Kept)
            {
                _tokens.Remove(_order.Dequeue().Token);
            }

            if (_tokens.Add(token))
            {
                _order.Enqueue((token, clock.GetTimestamp()));
            }
        }
    }

    public bool Contains(string token)
    {
        lock (_gate)
        {
            return _tokens.Contains(token);
        }
    }
}
