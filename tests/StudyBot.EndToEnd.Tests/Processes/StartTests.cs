using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>The program as an operator starts, stops and starts it again, with nothing but environment variables.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private ProcessWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await ProcessWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task It_registers_its_commands_once_and_goes_on_where_it_was()
    {
        var person = NewPerson();
        var bot = await _world.StartReadyAsync();
        Assert.NotNull(await person.UseAsync("join", null, Cancel));
        Assert.NotNull(await person.FillInAsync("plan", null, new Dictionary<string, string> { ["list"] = "AWS 강의 1\nTerraform" }, Cancel));
        await StopAsync(bot);

        await _world.StartReadyAsync();

        var today = await person.UseAsync("today", null, Cancel);
        Assert.Contains("AWS 강의 1", today, StringComparison.Ordinal);
        Assert.Contains("Terraform", today, StringComparison.Ordinal);
        Assert.Single(_world.StandIn.World.Requests.All, request => request.Method == "PUT" && request.Path.EndsWith("/commands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SIGTERM_ends_it_within_five_seconds_also_while_discord_is_slow()
    {
        var bot = await _world.StartReadyAsync();
        _world.StandIn.World.Faults.Delay(TimeSpan.FromSeconds(30), path: "/callback");
        _ = NewPerson().UseAsync("today", null, Cancel);

        await StopAsync(bot);
    }

    [Fact]
    public async Task It_writes_beside_its_database_and_nowhere_else()
    {
        var installed = Path.GetDirectoryName(BotProgram.StudyBot)!;
        var before = Files(installed);
        var bot = await _world.StartReadyAsync();
        await StopAsync(bot);

        Assert.Equal(before, Files(installed));
        Assert.All(Files(_world.Folder), file => Assert.StartsWith(Path.Combine(_world.Folder, "data"), file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_that_nothing_reads_is_named_in_one_warning()
    {
        var bot = await _world.StartReadyAsync(("StudyBot:Timezone", "Asia/Tokyo"), ("StudyBot:DayStrat", "05:00"), ("Discord:Tokn", "x"));
        await StopAsync(bot);

        var warning = Assert.Single(bot.Output.Split('\n'), line => line.Contains("warn:", StringComparison.Ordinal));
        Assert.Contains("Discord:Tokn, StudyBot:DayStrat", warning, StringComparison.Ordinal);
        Assert.Contains("StudyBot:DayStart", warning, StringComparison.Ordinal);
    }

    // EF Core takes a lock before it migrates and waits for one for ever; a process killed while it migrated never gives it back.
    [Fact]
    public async Task A_process_killed_while_it_migrated_does_not_keep_the_next_one_from_starting()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_world.DatabaseFile)!);
        await ExecuteAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-02-26 00:00:00');
            """);

        await _world.StartReadyAsync();
    }

    [Fact]
    public async Task A_second_bot_on_the_same_database_is_refused_and_the_first_goes_on()
    {
        await _world.StartReadyAsync();

        await FailsAsync(_world.Start(), "Database:ConnectionString", _world.DatabaseFile, "used by no other process");

        Assert.NotNull(await NewPerson().UseAsync("join", null, Cancel));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await StopAsync(await _world.StartReadyAsync());
        await ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""");

        await FailsAsync(_world.Start(), "Database:ConnectionString", _world.DatabaseFile, "newer StudyBot", "29990101000000_Later");
    }

    [Fact]
    public async Task A_bad_cron_given_to_setup_is_answered_with_what_is_allowed()
    {
        await _world.StartReadyAsync();
        var places = _world.StandIn.World.Places;
        var (guild, owner) = (places.Guilds[0], places.Guilds[0].OwnerId);
        var person = new Person(_world.StandIn.World, places.GetUser(owner), places.GetChannel(guild.Id, "study"));

        var answer = await person.UseAsync("setup", new JsonObject { ["post"] = "morning", ["cron"] = "99 9 * * *" }, Cancel);

        Assert.Contains("99 9 * * *", answer, StringComparison.Ordinal);
        Assert.Contains("0 9 * * *", answer, StringComparison.Ordinal);
    }

    internal static async Task FailsAsync(BotProcess bot, params string[] says)
    {
        var code = await bot.Exited.WaitAsync(Cancel);
        Assert.Equal(1, code);
        var line = Assert.Single(bot.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(says, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ProcessWorld.Token, bot.Output + bot.Errors, StringComparison.Ordinal);
    }

    private static async Task StopAsync(BotProcess bot)
    {
        var since = Stopwatch.GetTimestamp();
        bot.Terminate();
        Assert.Equal(0, await bot.Exited.WaitAsync(Cancel));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Empty(bot.Errors);
        Assert.DoesNotContain(ProcessWorld.Token, bot.Output, StringComparison.Ordinal);
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private Person NewPerson()
    {
        var places = _world.StandIn.World.Places;
        return new Person(_world.StandIn.World, places.GetUser("하늘"), places.GetChannel(places.Guilds[0].Id, "study"));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_world.DatabaseFile};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
