using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The same, on PostgreSQL.</summary>
public static class OnPostgres
{
    [OnPostgres]
    public sealed class TheFirstDay : TheFirstDayTests;

    [OnPostgres]
    public sealed class NoteImport : NoteImportTests;

    [OnPostgres]
    public sealed class BlankPage : BlankPageTests;

    [OnPostgres]
    public sealed class Vault : VaultTests;
}
