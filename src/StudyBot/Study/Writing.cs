using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>A blank page or a closing as it stands: the text verbatim, and when it was first and last written.</summary>
internal sealed record Writing(string Text, Visibility Visibility, DateTimeOffset WrittenAt)
{
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Whether it was written after its day had turned, through the door.</summary>
    public bool IsLate { get; init; }

    /// <summary>The study day a page is about; null for a closing.</summary>
    public DateOnly? AboutOn { get; init; }

    /// <summary>A page may be photographs alone; its text is empty then.</summary>
    public PhotoList Photos { get; init; }

    /// <summary>What was filled in with the books open again, apart from the page itself.</summary>
    public string? FilledIn { get; init; }

    public DateTimeOffset? FilledAt { get; init; }

    public Remembered? Remembered { get; init; }

    /// <summary>Whether its text was left out because its writer's book is closed (<see cref="ClosedBooks"/>); never so in what is stored.</summary>
    [JsonIgnore]
    public bool IsHidden { get; init; }
}
