using StudyBot.Store;

namespace StudyBot.Ops;

/// <summary>Where everything is kept, as <c>Database:</c> says.</summary>
internal static class DatabaseSettings
{
    private const string Key = "Database:ConnectionString";

    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        options.Photos = options.Photos.Trim();
        switch (options.Provider)
        {
            case DatabaseOptions.Sqlite:
                CheckSqlite(options.ConnectionString);
                return options;
            case DatabaseOptions.Postgres:
                CheckPostgres(options.ConnectionString);
                return options;
            default:
                throw Settings.Wrong("Database:Provider", options.Provider, "Sqlite or Postgres");
        }
    }

    private static void CheckSqlite(string connectionString)
    {
        try
        {
            if (StoreSetup.FindSqliteFile(connectionString) is null)
            {
                throw Settings.Wrong(Key, connectionString, "the name of a file, such as Data Source=data/studybot.db");
            }
        }
        catch (ArgumentException exception)
        {
            throw new StartException(
                $"{Key}: \"{connectionString}\" cannot be read: {exception.Message.TrimEnd('.')}; allowed is the name of a file, such as Data Source=data/studybot.db",
                exception);
        }
    }

    /// <summary>What cannot be read may be a password that was cut in two: neither it nor the driver's complaint of it is shown.</summary>
    private static void CheckPostgres(string connectionString)
    {
        const string allowed = "allowed is one such as Host=127.0.0.1;Database=studybot;Username=studybot;Password=..., a value that holds a semicolon in quotes";
        try
        {
            var server = PostgresSetup.Read(connectionString);
            if (string.IsNullOrWhiteSpace(server.Host))
            {
                throw new StartException($"{Key} names no host; {allowed}");
            }

            // Both are Npgsql's to check, and it does only when a connection is made.
            if (string.IsNullOrWhiteSpace(server.Database) && string.IsNullOrWhiteSpace(server.Username))
            {
                throw new StartException($"{Key} names no database; {allowed}");
            }
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            throw new StartException($"{Key} cannot be read as a connection string of PostgreSQL; {allowed}", exception);
        }
    }
}
