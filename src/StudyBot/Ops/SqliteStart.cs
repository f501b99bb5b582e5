using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>A file, and this process's alone.</summary>
internal sealed class SqliteStart(IServiceScopeFactory scopes, DatabaseOptions database, DatabaseLock alone) : DatabaseStart
{
    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(StoreSetup.FindSqliteFile(database.ConnectionString) ?? "");
        try
        {
            if (Path.GetDirectoryName(file) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            alone.Take(file);
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                await MigrateAsync(scope.ServiceProvider.GetRequiredService<StudyDb>(), file, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            throw new StartException(
                $"Database:ConnectionString: \"{file}\" cannot be used: {exception.GetBaseException().Message.TrimEnd('.')}; " +
                "allowed is a SQLite file in a folder that the bot may write to, used by no other process",
                exception);
        }
    }

    private static async Task MigrateAsync(StudyDb db, string file, CancellationToken cancellationToken)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).LastOrDefault() is { } newer)
        {
            throw new StartException(
                $"Database:ConnectionString: \"{file}\" was written by a newer StudyBot ({newer}); allowed is a database of this version or an older one");
        }

        if (known.Except(applied).Any())
        {
            // A process killed while it migrated leaves EF Core's lock behind, and EF Core would wait for it for ever.
            // Nobody else is migrating: this process holds the file alone.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);

        // A read-only file opens without complaint: only a write tells.
        await db.Database.ExecuteSqlRawAsync("PRAGMA user_version=1;", cancellationToken);
    }
}
