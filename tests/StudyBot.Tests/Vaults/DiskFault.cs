namespace StudyBot.Tests.Vaults;

public enum DiskFault
{
    None,
    KilledBeforeRename,
    KilledAfterRename,
    Full,
}
