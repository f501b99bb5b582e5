using StudyBot.Tests.Postgres;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>The start on PostgreSQL: what does not hold is told in one line, and never the password.</summary>
public sealed class PostgresStartTests : IAsyncLifetime
{
    private const string Password = "hunter2-and-more";

    private ProcessWorld _world = null!;
    private PostgresServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgresOfTests.StartServerAsync();
        await _server.ExecuteAsync("postgres", "CREATE DATABASE studybot");
        _world = await ProcessWorld.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=studybot;Username=bot;Password=hunter2-and-more", "127.0.0.1:1", "cannot be reached", "takes connections")]
    [InlineData("Database=studybot;Username=bot;Password=hunter2-and-more", "names no host")]
    [InlineData("Host=127.0.0.1;Password=no;hunter2-and-more=1", "cannot be read", "in quotes")]
    [InlineData("Data Source=data/studybot.db;Password=hunter2-and-more", "Host=127.0.0.1;Database=studybot")]
    public Task A_connection_string_that_leads_nowhere_is_named(string connectionString, params string[] says) => RefusesAsync(connectionString, says);

    [Fact]
    public async Task A_wrong_password_is_named_and_not_shown()
    {
        await _server.ExecuteAsync("postgres", $"CREATE ROLE {PostgresServer.WithPassword} LOGIN PASSWORD 'another one'");

        await RefusesAsync(As(PostgresServer.WithPassword, "studybot"), "does not let the user \"guarded\" in", "with their password");
    }

    [Fact]
    public Task A_database_that_is_not_there_is_named() => RefusesAsync(As("postgres", "nowhere"), "database \"nowhere\"", "does not exist", "CREATE DATABASE");

    [Fact]
    public async Task Where_the_extensions_may_not_be_made_it_says_who_can()
    {
        await _server.ExecuteAsync("studybot", "CREATE ROLE poor LOGIN", "GRANT CREATE ON SCHEMA public TO poor");

        await RefusesAsync(As("poor", "studybot"), "permission denied to create extension", "CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin");
    }

    [Fact]
    public async Task Once_an_administrator_has_made_them_a_poor_user_is_enough()
    {
        await _server.ExecuteAsync(
            "studybot", "CREATE ROLE poor LOGIN", "GRANT CREATE ON SCHEMA public TO poor", "CREATE EXTENSION pg_trgm", "CREATE EXTENSION btree_gin");

        await _world.StartReadyAsync(On(As("poor", "studybot")));
    }

    /// <summary>As it finds the one that took over.</summary>
    [Fact]
    public async Task Of_several_servers_it_takes_the_one_that_writes() => await _world.StartReadyAsync(
        On(As("postgres", "studybot").Replace("Host=", "Target Session Attributes=primary;Host=127.0.0.1:1,", StringComparison.Ordinal)));

    [Fact]
    public async Task A_folder_for_photographs_that_cannot_be_is_named() => await StartTests.FailsAsync(
        _world.Start([.. On(As("postgres", "studybot")), ("Database:Photos", "/proc/studybot")]), "Database:Photos", "/proc/studybot", "may write to");

    [Fact]
    public async Task A_process_of_the_version_before_starts_and_works_on_what_a_newer_one_has_made()
    {
        await StopAsync(await _world.StartReadyAsync(On(As("postgres", "studybot"))));
        await _server.ExecuteAsync(
            "studybot",
            """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""",
            "ALTER TABLE members ADD later text NOT NULL DEFAULT ''");

        var bot = await _world.StartReadyAsync(On(As("postgres", "studybot")));
        var places = _world.StandIn.World.Places;
        var person = new Person(_world.StandIn.World, places.GetUser("하늘"), places.GetChannel(places.Guilds[0].Id, "study"));
        Assert.NotNull(await person.UseAsync("join", null, Cancel));
        Assert.Contains("29990101000000_Later", bot.Output, StringComparison.Ordinal);
    }

    private string As(string user, string database) =>
        $"{_server.ConnectionString(database).Replace("Username=postgres", $"Username={user}", StringComparison.Ordinal)};Password={Password}";

    private static (string Key, string? Value)[] On(string connectionString) =>
        [("Database:Provider", "Postgres"), ("Database:ConnectionString", connectionString)];

    private async Task RefusesAsync(string connectionString, params string[] says)
    {
        var bot = _world.Start(On(connectionString));
        await StartTests.FailsAsync(bot, ["Database:ConnectionString", "allowed is", .. says]);
        Assert.DoesNotContain(Password, bot.Output + bot.Errors, StringComparison.Ordinal);
    }

    private static async Task StopAsync(BotProcess bot)
    {
        bot.Terminate();
        Assert.Equal(0, await bot.Exited.WaitAsync(Cancel));
    }
}
