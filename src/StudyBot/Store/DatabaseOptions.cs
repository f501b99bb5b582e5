namespace StudyBot.Store;

internal sealed class DatabaseOptions
{
    public const string Section = "Database";
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    public string Provider { get; set; } = Sqlite;

    public string ConnectionString { get; set; } = "Data Source=data/studybot.db";

    /// <summary>The folder of the photographs; left empty, <c>photos</c> beside the SQLite file, or in <c>data</c> where there is none.</summary>
    public string Photos { get; set; } = "";

    public bool IsPostgres => Provider == Postgres;
}
