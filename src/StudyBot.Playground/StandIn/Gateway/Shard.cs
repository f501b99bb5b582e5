using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Gateway;

/// <summary>Which servers a session hears of (developers/events/gateway#sharding).</summary>
internal sealed record Shard(int Id, int Count)
{
    public static readonly Shard Only = new(0, 1);

    /// <summary>Null where it is none.</summary>
    public static Shard? TryRead(JsonNode? shard) => shard switch
    {
        null => Only,
        JsonArray { Count: 2 } pair when JsonText.Int(pair[0], -1) is >= 0 and var id && JsonText.Int(pair[1], -1) is var count && id < count => new Shard(id, count),
        _ => null,
    };

    /// <summary>What belongs to no server goes to the first shard.</summary>
    public bool Serves(ulong? guildId) => Id == (guildId is { } guild ? (int)((guild >> 22) % (ulong)Count) : 0);
}
