using Microsoft.EntityFrameworkCore;
using Npgsql;
using StudyBot.Store;

namespace StudyBot.Tests.Postgres;

/// <summary>
/// One server for all the tests of this process: the one that STUDYBOT_TEST_POSTGRES names, else one from the machine's binaries.
/// Each test gets a database of its own, a copy of one that was migrated once. Without a server the tests are skipped, but with
/// STUDYBOT_TEST_EVERYTHING=1 they fail.
/// </summary>
internal static class PostgresOfTests
{
    private const string Reason = "no PostgreSQL: neither are its binaries installed nor does STUDYBOT_TEST_POSTGRES name a server";

    private static readonly Lazy<Task<Func<string, string>?>> _server = new(StartAsync);
    private static readonly Lazy<Task<string>> _template = new(MigrateAsync);
    private static int _count;

    /// <summary>Skips the test, or is what it fails with.</summary>
    public static InvalidOperationException Missing()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("STUDYBOT_TEST_EVERYTHING") == "1", Reason);
        return new InvalidOperationException(Reason);
    }

    /// <summary>A server of a test's own, to be ended in it.</summary>
    public static async Task<PostgresServer> StartServerAsync() => await PostgresServer.StartAsync(PostgresServer.FindBinaries() ?? throw Missing());

    /// <returns>Its connection string.</returns>
    public static async Task<string> MakeAsync(bool isMigrated)
    {
        var server = await _server.Value ?? throw Missing();
        return await MakeAsync(server, isMigrated ? await _template.Value : "template0");
    }

    public static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using (var theirs = new NpgsqlConnection(PostgresSetup.Read(connectionString).ConnectionString))
        {
            NpgsqlConnection.ClearPool(theirs);
        }

        await ExecuteAsync((await _server.Value)!, $"DROP DATABASE \"{name}\" WITH (FORCE)");
    }

    private static async Task<string> MakeAsync(Func<string, string> server, string template)
    {
        var name = $"studybot_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";

        // Through the log of what is written it takes three times as long.
        await ExecuteAsync(server, $"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" STRATEGY file_copy");
        return server(name);
    }

    private static async Task<Func<string, string>?> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("STUDYBOT_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return database => new NpgsqlConnectionStringBuilder(given) { Database = database }.ConnectionString;
        }

        return PostgresServer.FindBinaries() is { } binaries ? (await PostgresServer.StartAsync(binaries)).ConnectionString : null;
    }

    private static async Task<string> MigrateAsync()
    {
        // Nobody may be connected to a database while it is copied.
        var connectionString = $"{await MakeAsync((await _server.Value)!, "template0")};Pooling=false";
        var builder = new DbContextOptionsBuilder<PostgresStudyDb>();
        PostgresSetup.Use(builder, connectionString);
        await using var db = new PostgresStudyDb(builder.Options);
        await db.Database.MigrateAsync(CancellationToken.None);
        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private static async Task ExecuteAsync(Func<string, string> server, string sql)
    {
        await using var connection = new NpgsqlConnection(server("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
