namespace StudyBot.Features.Notes.Vault;

/// <summary>What is found where a file is looked for in the vault.</summary>
internal abstract record VaultFile
{
    private VaultFile()
    {
    }

    internal sealed record Missing : VaultFile;

    /// <summary>It changed while it was read.</summary>
    internal sealed record Changing : VaultFile;

    /// <summary>A link, or something else that is no file: it may lead out of the vault, and is neither read nor written over.</summary>
    internal sealed record NoFile(VaultStamp Stamp) : VaultFile;

    /// <param name="Bytes">One more than a note may hold, if it holds more.</param>
    internal sealed record Content(byte[] Bytes, VaultStamp Stamp) : VaultFile;

    /// <summary>Whether the same stands in both.</summary>
    public bool IsAs(VaultFile other) => (this, other) switch
    {
        (Missing, Missing) => true,
        (Content one, Content two) => one.Bytes.AsSpan().SequenceEqual(two.Bytes),
        _ => false,
    };
}
