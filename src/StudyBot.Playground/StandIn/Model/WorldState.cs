using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Model;

/// <summary>All that is kept in the folder. Interactions and gateway sessions are not: they live minutes.</summary>
internal sealed class WorldState
{
    public ulong LastId { get; set; }

    public ulong BotId { get; set; }

    /// <summary>The private half of the application's key, in hexadecimal.</summary>
    public string SigningSeed { get; set; } = "";

    public string? InteractionsUrl { get; set; }

    public long StudyOffsetMilliseconds { get; set; }

    public List<User> Users { get; init; } = [];

    public List<Guild> Guilds { get; init; } = [];

    public List<Channel> Channels { get; init; } = [];

    public List<Message> Messages { get; init; } = [];

    public List<JsonObject> Commands { get; set; } = [];
}
