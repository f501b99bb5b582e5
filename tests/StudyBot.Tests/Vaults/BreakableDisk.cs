using StudyBot.Features.Notes.Vault;

namespace StudyBot.Tests.Vaults;

/// <summary>A disk of which the last step may fail, or be the last thing that the process does.</summary>
internal sealed class BreakableDisk(string root, Func<DiskFault> fault) : VaultDisk(root)
{
    protected override void Rename(string part, string target)
    {
        switch (fault())
        {
            case DiskFault.Full:
                throw new IOException("No space left on device");
            case DiskFault.KilledBeforeRename:
                File.Copy(part, part.Replace(".studybot-", ".studybot-left-", StringComparison.Ordinal)); // Whoever is killed cleans nothing up.
                throw new InvalidOperationException("killed");
            case DiskFault.KilledAfterRename:
                base.Rename(part, target);
                throw new InvalidOperationException("killed");
            default:
                base.Rename(part, target);
                break;
        }
    }
}
