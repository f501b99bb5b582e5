using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Model;

internal sealed class Message
{
    public required ulong Id { get; init; }

    public required ulong ChannelId { get; init; }

    public required ulong AuthorId { get; init; }

    public int Type { get; init; }

    public string Content { get; set; } = "";

    public int Flags { get; set; }

    public JsonArray Components { get; set; } = [];

    public JsonArray Embeds { get; set; } = [];

    public List<Attachment> Attachments { get; set; } = [];

    /// <summary>Users this message pinged when it was last written.</summary>
    public List<ulong> Pinged { get; set; } = [];

    public string? Nonce { get; init; }

    public ulong? EphemeralTo { get; init; }

    public InteractionTrace? Interaction { get; init; }

    public ulong? RepliesTo { get; init; }

    public MessageState State { get; set; }

    /// <summary>By transport time, as the HTTP API shows it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>By study time, as the page shows it.</summary>
    public required DateTimeOffset StudyCreatedAt { get; init; }

    public DateTimeOffset? StudyEditedAt { get; set; }

    public bool UsesComponentsV2 => (Flags & MessageFlags.ComponentsV2) != 0;
}
