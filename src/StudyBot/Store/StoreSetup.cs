using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StudyBot.Store.Turning;
using StudyBot.Study;

namespace StudyBot.Store;

internal static class StoreSetup
{
    public static IServiceCollection AddStore(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options).AddSingleton(FindPhotos(options)).AddSingleton<PageDrafts>();
        if (options.IsPostgres)
        {
            services.AddSingleton<WriteGate, PostgresWriteGate>().AddSingleton<ISearchIndex, PostgresSearchIndex>().AddSingleton<IBulkRows, PostgresBulkRows>();
            services.AddDbContextPool<StudyDb, PostgresStudyDb>(builder => PostgresSetup.Use(builder, options.ConnectionString));
        }
        else
        {
            services.AddSingleton<WriteGate, SqliteWriteGate>().AddSingleton<ISearchIndex, SqliteSearchIndex>().AddSingleton<IBulkRows, SqliteBulkRows>();
            services.AddDbContextPool<StudyDb, SqliteStudyDb>(builder => UseSqlite(builder, options.ConnectionString));
        }

        // Whoever has the texts gives the phrases in them instead.
        services.TryAddSingleton(LookAgainPhrases.None);
        return services
            .AddScoped<DayStore>()
            .AddScoped<DayOpening>()
            .AddScoped<TurnReader>()
            .AddScoped<DayTurns>()
            .AddScoped<DayJournal>()
            .AddScoped<DayUndo>()
            .AddScoped<TaskHistoryStore>()
            .AddScoped<ReceiptStore>()
            .AddScoped<RoutineStore>()
            .AddScoped<LaterStore>()
            .AddScoped<RecallPlans>()
            .AddScoped<RecallStore>()
            .AddScoped<SearchGathering>()
            .AddScoped<SearchStore>()
            .AddScoped<AnniversaryStore>()
            .AddScoped<DaysOff>()
            .AddScoped<AwayStore>()
            .AddScoped<PhotoStore>()
            .AddScoped<KeptMessages>()
            .AddScoped<ClosedBookStore>()
            .AddScoped<LooseEndStore>()
            .AddScoped<NoteStore>()
            .AddScoped<NoteIntake>()
            .AddSingleton<NoteDrafts>()
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

    private static PhotoFolder FindPhotos(DatabaseOptions options) => options switch
    {
        { Photos: { Length: > 0 } folder } => PhotoFolder.At(folder),
        { IsPostgres: true } => PhotoFolder.At(Path.Combine("data", "photos")),
        _ => PhotoFolder.Beside(FindSqliteFile(options.ConnectionString) ?? "studybot.db"),
    };
}
