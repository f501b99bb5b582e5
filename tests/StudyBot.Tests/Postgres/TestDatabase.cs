using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Store;

namespace StudyBot.Tests.Postgres;

/// <summary>A database for one test, on the server that the test's class is for; with a folder for files.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> _template = new(MigrateAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-data-");

    private TestDatabase()
    {
    }

    public DatabaseOptions Options { get; } = new();

    /// <summary>Makes further changes to how the bot reaches it.</summary>
    public void Configure(IServiceCollection services, Action<DbContextOptionsBuilder> change) =>
        _ = Options.IsPostgres ? Configure<PostgresStudyDb>(services, change) : Configure<SqliteStudyDb>(services, change);

    public static async Task<TestDatabase> MakeAsync(bool isMigrated = true)
    {
        var database = new TestDatabase();
        var (options, file) = (database.Options, Path.Combine(database._folder.FullName, "studybot.db"));
        options.Photos = Path.Combine(database._folder.FullName, "photos");
        if (OnPostgresAttribute.IsOnThisTest)
        {
            (options.Provider, options.ConnectionString) = (DatabaseOptions.Postgres, await PostgresOfTests.MakeAsync(isMigrated));
            return database;
        }

        options.ConnectionString = $"Data Source={file}";
        if (isMigrated)
        {
            File.Copy(await _template.Value, file);
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (Options.IsPostgres)
        {
            await PostgresOfTests.DropAsync(Options.ConnectionString);
        }
        else
        {
            await using var connection = new SqliteConnection(Options.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }

    private static async Task<string> MigrateAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"studybot-template-{Guid.NewGuid():N}.db");
        var builder = new DbContextOptionsBuilder<SqliteStudyDb>();
        StoreSetup.UseSqlite(builder, $"Data Source={file};Pooling=False");
        await using var db = new SqliteStudyDb(builder.Options);
        await db.Database.MigrateAsync(CancellationToken.None);
        return file;
    }

    private static IServiceCollection Configure<T>(
        IServiceCollection services, Action<DbContextOptionsBuilder> change)
        where T : DbContext => services.ConfigureDbContext<T>(change);
}
