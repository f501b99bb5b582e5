namespace StudyBot.Playground.StandIn.Model;

internal sealed class Channel
{
    public required ulong Id { get; init; }

    public required int Type { get; init; }

    public required string Name { get; set; }

    public ulong? GuildId { get; init; }

    /// <summary>A thread's channel.</summary>
    public ulong? ParentId { get; init; }

    /// <summary>A direct-message channel's user.</summary>
    public ulong? RecipientId { get; init; }

    public int Position { get; set; }

    /// <summary>Permission bits taken from the bot here.</summary>
    public ulong DeniedToBot { get; set; }

    public ulong? OwnerId { get; init; }

    public bool Archived { get; set; }

    public bool Locked { get; set; }

    public int AutoArchiveMinutes { get; set; } = 1440;

    public DateTimeOffset ArchiveChangedAt { get; set; }

    public int MessagesSent { get; set; }

    public bool IsThread => Type == ChannelType.PublicThread;
}
