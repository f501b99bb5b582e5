namespace StudyBot.Playground.StandIn.Model;

internal sealed class Attachment
{
    public required ulong Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>The name as it was, without its ending, where it could not stay.</summary>
    public string? Title { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    public string? Description { get; set; }
}
