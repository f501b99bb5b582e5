namespace StudyBot.Study;

/// <summary>A blank page or a closing as it stands: the text verbatim, and when it was first and last written.</summary>
internal sealed record Writing(string Text, Visibility Visibility, DateTimeOffset WrittenAt)
{
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Whether it was written after its day had turned, through the door.</summary>
    public bool IsLate { get; init; }
}
