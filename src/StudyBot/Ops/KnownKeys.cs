namespace StudyBot.Ops;

/// <summary>The configuration keys that mean something to the bot. Others below the same sections are most likely typing errors.</summary>
internal static class KnownKeys
{
    private static readonly string[] Sections = ["Discord", "Database", "StudyBot"];

    public static IReadOnlyList<string> All { get; } =
    [
        "Discord:Token",
        "Discord:TokenFile",
        "Discord:ApiUrl",
        "Discord:Transport",
        "Discord:PublicKey",
        "Discord:GlobalRequestsPerSecond",
        "Discord:Shards:Count",
        "Discord:Shards:Ids",
        "Database:Provider",
        "Database:ConnectionString",
        "Database:Photos",
        "StudyBot:Locale",
        "StudyBot:TimeZone",
        "StudyBot:DayStart",
        "StudyBot:Vault",
        .. new StudyBotOptions().Schedules.Keys.Select(post => $"StudyBot:Schedules:{post}"),
    ];

    /// <summary>What is set and read by nothing, as it was written.</summary>
    public static IReadOnlyList<string> FindUnknown(IConfiguration configuration) =>
    [
        .. Sections
            .SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .Where(setting => setting.Value is not null && !All.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => setting.Key)
            .Order(StringComparer.Ordinal),
    ];
}
