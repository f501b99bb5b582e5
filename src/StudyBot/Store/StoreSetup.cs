using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyBot.Store;

internal static class StoreSetup
{
    public static IServiceCollection AddStore(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options).AddSingleton<WriteGate>().AddSingleton<ISearchIndex, SqliteSearchIndex>();
        services.AddDbContextPool<StudyDb, SqliteStudyDb>(builder => UseSqlite(builder, options.ConnectionString));
        return services
            .AddScoped<DayStore>()
            .AddScoped<DayOpening>()
            .AddScoped<DayJournal>()
            .AddScoped<DayUndo>()
            .AddScoped<TaskHistoryStore>()
            .AddScoped<ReceiptStore>()
            .AddScoped<RoutineStore>()
            .AddScoped<LaterStore>()
            .AddScoped<SearchGathering>()
            .AddScoped<SearchStore>()
            .AddScoped<AnniversaryStore>()
            .AddScoped<DaysOff>()
            .AddScoped<AwayStore>()
            .AddScoped<MemberStore>()
            .AddScoped<GroupStore>();
    }

    internal static void UseSqlite(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(StudyDb).Assembly))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(new SqlitePragmas());

    /// <summary>The file a connection string names, or null when it names none.</summary>
    internal static string? FindSqliteFile(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) is { DataSource: { Length: > 0 } file } && file != ":memory:" ? file : null;
}
