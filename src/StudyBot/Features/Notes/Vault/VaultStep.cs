namespace StudyBot.Features.Notes.Vault;

/// <summary>What is to be done with a file after it was merged.</summary>
internal abstract record VaultStep
{
    private VaultStep()
    {
    }

    /// <summary>Nothing: all is as it should be, or cannot be helped.</summary>
    internal sealed record Nothing : VaultStep;

    /// <summary>It is to hold this.</summary>
    /// <param name="Version">The day's version that it says.</param>
    internal sealed record Write(string Text, int Version) : VaultStep;
}
