namespace StudyBot.Posting;

/// <summary>How the posting loops run; tests tick faster.</summary>
internal sealed record PostingOptions
{
    /// <summary>Transport time between two passes of a loop.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many groups are posted to at the same time; Discord's limits are kept by the client, which has 64 connections.</summary>
    public int AtOnce { get; init; } = 40;
}
