namespace StudyBot.Playground.StandIn;

/// <summary>Which requests a fault is for.</summary>
/// <param name="Method">As POST; null meets any.</param>
/// <param name="Part">A part of the path; null meets any.</param>
/// <param name="End">The end of the path; null meets any.</param>
internal sealed record FaultTarget(string? Method = null, string? Part = null, string? End = null)
{
    public static FaultTarget All { get; } = new();

    /// <summary>First answers to interactions.</summary>
    public static FaultTarget Answers { get; } = new("POST", "/interactions/", "/callback");

    /// <summary>New messages in channels.</summary>
    public static FaultTarget Posts { get; } = new("POST", "/channels/", "/messages");

    /// <summary>Edits of messages, an interaction's own answer among them.</summary>
    public static FaultTarget Edits { get; } = new("PATCH", "/messages/");

    /// <summary>Downloads of files.</summary>
    public static FaultTarget Files { get; } = new("GET", "/attachments/");

    public bool Meets(string method, string path) =>
        (Method is null || method == Method)
        && (Part is null || path.Contains(Part, StringComparison.Ordinal))
        && (End is null || path.EndsWith(End, StringComparison.Ordinal));
}
