namespace StudyBot.Features.Notes.Vault;

/// <summary>How the vault is kept; tests tick faster.</summary>
/// <param name="Folder">The whole path; null where there is no vault, and notes are sent instead.</param>
internal sealed record VaultOptions(string? Folder)
{
    /// <summary>Transport time between two passes.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For so long a file has to stay as it is before it is read: an editor may still be writing it.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a pass looks for edited files; the next one goes on where it stopped.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a word to a member waits for more of its kind.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromSeconds(20);
}
