using StudyBot.Store;

namespace StudyBot.Benchmarks.Kill;

/// <summary>What a kill test is run with.</summary>
internal sealed record KillSetup
{
    /// <summary>What <c>dotnet</c> is given to run the bot by the stand-in's study time, without its settings.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>Migrated or empty; on PostgreSQL two processes share it.</summary>
    public required DatabaseOptions Database { get; init; }

    public required int Seed { get; init; }

    public int Kills { get; init; } = 20;

    public int Groups { get; init; } = 200;

    /// <summary>How many waves there are at the least: the second one falls together with the turn of all days.</summary>
    public int Waves { get; init; } = 3;

    /// <summary>How long nothing may come in a wave, kills and all, before it counts as stuck.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(4);

    public Action<string> Log { get; init; } = _ => { };
}
