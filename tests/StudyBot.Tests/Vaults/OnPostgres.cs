using StudyBot.Tests.Postgres;

namespace StudyBot.Tests.Vaults;

/// <summary>The same, on PostgreSQL.</summary>
public static class OnPostgres
{
    [OnPostgres]
    public sealed class Vault : VaultTests;

    [OnPostgres]
    public sealed class VaultKill : VaultKillTests;

    [OnPostgres]
    public sealed class VaultMerge : VaultMergeTests;

    [OnPostgres]
    public sealed class VaultWeek : VaultWeekTests;
}
