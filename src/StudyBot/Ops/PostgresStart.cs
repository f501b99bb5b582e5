using Medallion.Threading;
using Medallion.Threading.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>
/// A server that others may be using: processes of this version, which may be starting, too, and of the one before, which go on. So
/// one migrates at a time, and a schema that is newer than this process is no reason not to start.
/// </summary>
internal sealed partial class PostgresStart(
    IServiceScopeFactory scopes, DatabaseOptions database, PhotoFolder photos, ILogger<PostgresStart> logger) : DatabaseStart
{
    /// <summary>Before it there is no <c>idle_session_timeout</c>, which ends the lead of a process that hangs.</summary>
    private static readonly Version _oldest = new(14, 0);

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);
    private static readonly PostgresAdvisoryLockKey _key = new("StudyBot migrates", allowHashing: true);

    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope)
            {
                await MigrateAsync(scope.ServiceProvider.GetRequiredService<StudyDb>(), cancellationToken);
            }

            photos.Check();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"Database:Photos: \"{photos.Root}\" cannot be used: {exception.Message.TrimEnd('.')}; allowed is a folder that the bot may write to", exception);
        }
        catch (Exception exception) when (Explain(exception) is { } line)
        {
            throw new StartException(line, exception);
        }
    }

    private async Task MigrateAsync(StudyDb db, CancellationToken cancellationToken)
    {
        await CheckVersionAsync(db, cancellationToken);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).LastOrDefault() is { } newer)
        {
            LogNewer(newer);
        }

        if (!known.Except(applied).Any())
        {
            return;
        }

        var alone = await new PostgresDistributedLock(_key, PostgresSetup.Read(database.ConnectionString).ConnectionString).AcquireAsync(_patience, cancellationToken);
        await using (alone)
        {
            // Whoever waited for another one finds that there is nothing left to do. What is new may take its time on a large database.
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task CheckVersionAsync(StudyDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var version = ((NpgsqlConnection)db.Database.GetDbConnection()).PostgreSqlVersion;
        await db.Database.CloseConnectionAsync();
        if (version < _oldest)
        {
            throw new StartException($"Database:ConnectionString: the server is PostgreSQL {version}; allowed is PostgreSQL {_oldest.Major} or a newer one");
        }
    }

    private string? Explain(Exception exception)
    {
        var chain = DatabaseAway.Chain(exception).ToList();
        var server = PostgresSetup.Read(database.ConnectionString);
        var where = $"Database:ConnectionString: database \"{server.Database ?? server.Username}\" on {server.Host}:{server.Port}";
        var user = $"the user \"{server.Username}\"";
        var (what, allowed) = chain.OfType<PostgresException>().FirstOrDefault() switch
        {
            null when chain.OfType<NpgsqlException>().Any() =>
                ($"cannot be reached: {chain[^1].Message.TrimEnd('.')}", "the address of a PostgreSQL server that takes connections"),
            null => chain.OfType<TimeoutException>().Any() ? ("is being migrated by another process", "to start again when that is done") : default,
            { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                ($"does not let {user} in", "a user of that server with their password"),
            { SqlState: PostgresErrorCodes.InvalidCatalogName } => ("does not exist", "a database that was made for the bot: CREATE DATABASE studybot OWNER ..."),
            { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused => (
                $"does not let {user} do what the bot needs: {refused.MessageText}",
                "the owner of the database, and, where that is not enough, an administrator to run in it once: CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin"),
            { SqlState: PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile } refused =>
                ($"lacks something: {refused.MessageText}", "a PostgreSQL server with the extensions pg_trgm and btree_gin of its contrib package"),
            { } refused => ($"cannot be used: {refused.MessageText} ({refused.SqlState})", "a database of the bot's own on a PostgreSQL server"),
        };
        return what is null ? null : $"{where} {what}; allowed is {allowed}";
    }

    [LoggerMessage(LogLevel.Warning, "The database was migrated by a newer StudyBot ({Migration}): this one goes on beside it")]
    private partial void LogNewer(string migration);
}
