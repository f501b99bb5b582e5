namespace StudyBot.Ops;

/// <summary>Why the bot ended by itself, if it did.</summary>
internal sealed class ExitReason
{
    public string? Line { get; set; }
}
