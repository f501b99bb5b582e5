using Npgsql;
using StudyBot.Store;
using StudyBot.Tests.Postgres;

namespace StudyBot.Benchmarks;

/// <summary>An empty database for one measurement: a SQLite file, or one on a PostgreSQL that is given or started from the machine's binaries.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-benchmark-");
    private PostgresServer? _server;

    private BenchmarkDatabase() => Options = new DatabaseOptions
    {
        ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "studybot.db")}",
        Photos = Path.Combine(_folder.FullName, "photos"),
    };

    public DatabaseOptions Options { get; }

    /// <param name="isPostgres">Else SQLite.</param>
    /// <param name="given">A server's connection string, whose user may make databases; null starts one.</param>
    public static async Task<BenchmarkDatabase> MakeAsync(bool isPostgres, string? given)
    {
        var database = new BenchmarkDatabase();
        if (isPostgres || given is not null)
        {
            var server = given ?? await database.StartServerAsync();
            var name = $"studybot_benchmark_{Environment.ProcessId}_{Guid.NewGuid():N}";
            await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE template0");
            database.Options.Provider = DatabaseOptions.Postgres;
            database.Options.ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        }

        return database;
    }

    /// <summary>The settings of a process that uses it.</summary>
    public string[] Settings =>
    [
        $"--Database:Provider={Options.Provider}", $"--Database:ConnectionString={Options.ConnectionString}", $"--Database:Photos={Options.Photos}",
    ];

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<string> StartServerAsync()
    {
        _server = await PostgresServer.StartAsync(
            PostgresServer.FindBinaries() ?? throw new InvalidOperationException("no PostgreSQL: give one as --postgres \"connection string\""));
        return _server.ConnectionString("postgres");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
