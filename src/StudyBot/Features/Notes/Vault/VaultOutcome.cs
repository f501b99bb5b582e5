namespace StudyBot.Features.Notes.Vault;

/// <summary>What came of looking after one note in the vault.</summary>
internal enum VaultOutcome
{
    /// <summary>The file is as it should be, or cannot be helped.</summary>
    Kept,

    Written,

    /// <summary>Somebody is writing it.</summary>
    Later,
}
