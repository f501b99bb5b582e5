using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>A session outlives its socket: what it missed is kept and sent again on Resume.</summary>
internal sealed class GatewaySession(string id, long intents, Shard shard)
{
    private readonly Queue<(long Sequence, OutFrame.Text Frame)> _kept = new();

    public string Id => id;

    public Shard Shard => shard;

    public long Sequence { get; private set; }

    public GatewayConnection? Connection { get; set; }

    public DateTimeOffset? DetachedAt { get; set; }

    public bool Wants(string name, ulong? guildId) => shard.Serves(guildId) && IsIntended(name);

    public void Dispatch(string name, JsonNode data, Action? onSending)
    {
        Sequence++;
        var json = JsonText.Write(new JsonObject { ["op"] = 0, ["s"] = Sequence, ["t"] = name, ["d"] = data });
        var frame = new OutFrame.Text(json, onSending);
        _kept.Enqueue((Sequence, frame));
        Connection?.Send(frame);
    }

    /// <summary>The bot has seen everything up to here.</summary>
    public void Forget(long sequence)
    {
        while (_kept.TryPeek(out var first) && first.Sequence <= sequence)
        {
            _kept.Dequeue();
        }
    }

    public void Replay(GatewayConnection connection)
    {
        foreach (var (_, frame) in _kept)
        {
            connection.Send(frame);
        }
    }

    private bool IsIntended(string name) =>
        name is "READY" or "RESUMED" or "INTERACTION_CREATE" || (intents & GatewayIntents.Guilds) != 0;
}
