using StudyBot.Benchmarks.Kill;
using StudyBot.Store;
using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>Two hundred groups whose posts and turns fall together, and kill -9 at random points of it, while Discord loses answers.</summary>
public sealed class KilledWaveTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="seed">0 draws a new one: it is written to the output, to be tried again here.</param>
    [Theory]
    [InlineData(0)]
    public async Task Killed_twenty_times_one_process_posts_everything_once_and_loses_nothing(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-killed-");
        await RunAsync(seed, new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "studybot.db")}", Photos = folder.FullName });
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(0)]
    public async Task Killed_twenty_times_two_processes_on_one_database_post_everything_once_and_lose_nothing(int seed)
    {
        var database = await PostgresOfTests.MakeAsync(isMigrated: true);
        var folder = Directory.CreateTempSubdirectory("studybot-killed-");
        await RunAsync(seed, new DatabaseOptions { Provider = DatabaseOptions.Postgres, ConnectionString = database, Photos = folder.FullName });
        folder.Delete(recursive: true);
        await PostgresOfTests.DropAsync(database);
    }

    private async Task RunAsync(int seed, DatabaseOptions database)
    {
        seed = seed == 0 ? Random.Shared.Next() : seed;
        output.WriteLine($"seed {seed}");
        var result = await KillRun.RunAsync(
            new KillSetup { Program = [BotProgram.TestHost], Database = database, Seed = seed, Log = output.WriteLine }, Cancel);
        output.WriteLine($"{result}");
        Assert.True(!result.Wrong.Any(), string.Join('\n', result.Wrong));
        Assert.InRange(result.Kills, 20, 22);
        Assert.InRange(result.Saved, 10, int.MaxValue);
        Assert.InRange(result.LostAnswers, 1, int.MaxValue);
    }
}
