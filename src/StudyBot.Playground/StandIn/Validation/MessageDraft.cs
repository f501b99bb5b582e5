using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>A message body that passed the rules. Null means: not sent (on an edit: leave as it is).</summary>
internal sealed record MessageDraft
{
    public string? Content { get; init; }

    public int Flags { get; init; }

    public JsonArray? Components { get; init; }

    public JsonArray? Embeds { get; init; }

    public string? Nonce { get; init; }

    public bool EnforceNonce { get; init; }

    public ulong? RepliesTo { get; init; }

    public IReadOnlyList<Upload> Files { get; init; } = [];

    /// <summary>Ids of the earlier attachments that stay; null where all stay.</summary>
    public IReadOnlyList<ulong>? Kept { get; init; }

    /// <summary>By the number of an upload, or the id of a file that stays.</summary>
    public IReadOnlyDictionary<ulong, string> Descriptions { get; init; } = new Dictionary<ulong, string>();

    public required MentionRule Mentions { get; init; }
}
