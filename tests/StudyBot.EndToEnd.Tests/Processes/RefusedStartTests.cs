using System.Net;
using System.Net.Sockets;

namespace StudyBot.EndToEnd.Tests.Processes;

/// <summary>A wrong setting ends the start with one line: which key, which value, what is allowed. No stack trace, and never the token.</summary>
public sealed class RefusedStartTests : IAsyncLifetime
{
    private ProcessWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await ProcessWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("StudyBot:Schedules:Morning", "0 25 * * *", "five cron fields")]
    [InlineData("StudyBot:Schedules:Brunch", "0 11 * * *", "Morning, Afternoon, Evening, Summary")]
    [InlineData("StudyBot:TimeZone", "Mars/Base", "IANA time zone")]
    [InlineData("StudyBot:DayStart", "12:00", "00:00 to 11:59")]
    [InlineData("StudyBot:Locale", "fr", "en or ko")]
    [InlineData("StudyBot:Vault", "/proc/studybot/vault", "a folder that the bot may write to")]
    [InlineData("Discord:ApiUrl", "discord.com", "https://discord.com/api/v10/")]
    [InlineData("Discord:Transport", "Pigeon", "Gateway or Http")]
    [InlineData("Discord:PublicKey", "not a key", "64 hexadecimal digits")]
    [InlineData("Discord:GlobalRequestsPerSecond", "0", "from 1 to 10000")]
    [InlineData("Discord:Shards:Count", "0", "from 1 to 10000")]
    [InlineData("Discord:Shards:Ids", "0", "Discord:Shards:Count")]
    [InlineData("Discord:TokenFile", "/no/such/file", "a file that holds the token")]
    [InlineData("Database:Provider", "Oracle", "Sqlite or Postgres")]
    [InlineData("Database:ConnectionString", "nonsense", "Data Source=data/studybot.db")]
    [InlineData("Database:ConnectionString", "Data Source=/proc/studybot/studybot.db", "may write to")]
    [InlineData("Urls", "nonsense", "http://127.0.0.1:8080")]
    [InlineData("Urls", "https://127.0.0.1:0", "http://127.0.0.1:8080")]
    [InlineData("Urls", "http://192.0.2.1:8080", "an address of this machine")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Warning")]
    public async Task A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var bot = key == "Discord:TokenFile" ? _world.Start((key, value), ("Discord:Token", null)) : _world.Start((key, value));

        await StartTests.FailsAsync(bot, key, key.EndsWith("Brunch", StringComparison.Ordinal) ? "Brunch" : Value(value), "allowed", allowed);
    }

    [Fact]
    public Task A_missing_token_is_asked_for() => StartTests.FailsAsync(_world.Start(("Discord:Token", null)), "Discord:Token", "Discord__Token", "Discord:TokenFile");

    [Fact]
    public Task A_wrong_token_is_named_without_showing_it() =>
        StartTests.FailsAsync(_world.Start(("Discord:Token", ProcessWorld.Token[..^1])), "Discord:Token", "401", "allowed");

    [Theory]
    [InlineData("two words")]
    [InlineData("Ünicode")]
    public async Task What_cannot_be_a_token_is_refused_before_it_is_sent(string token)
    {
        var bot = _world.Start(("Discord:Token", token));

        await StartTests.FailsAsync(bot, "Discord:Token", "allowed");
        Assert.DoesNotContain(token, bot.Errors, StringComparison.Ordinal);
        Assert.Empty(_world.StandIn.World.Requests.All);
    }

    [Fact]
    public async Task A_token_in_a_file_is_read_and_its_newline_left_out()
    {
        var file = Path.Combine(_world.Folder, "token");
        await File.WriteAllTextAsync(file, ProcessWorld.Token + "\n", Cancel);

        await _world.StartReadyAsync(("Discord:Token", null), ("Discord:TokenFile", file));
    }

    [Fact]
    public Task An_unreachable_API_is_named() =>
        StartTests.FailsAsync(_world.Start(("Discord:ApiUrl", "http://127.0.0.1:9/api/v10/")), "Discord:ApiUrl", "http://127.0.0.1:9/api/v10/", "cannot be reached", "allowed");

    [Fact]
    public async Task An_address_that_is_no_API_of_discords_is_named()
    {
        var wrong = new Uri(_world.StandIn.PageUrl, "/elsewhere/").ToString();

        await StartTests.FailsAsync(_world.Start(("Discord:ApiUrl", wrong)), "Discord:ApiUrl", wrong, "404", "allowed");
    }

    [Fact]
    public async Task A_database_that_cannot_be_one_is_named()
    {
        var text = Path.Combine(_world.Folder, "a.txt");
        await File.WriteAllTextAsync(text, string.Concat(Enumerable.Repeat("These are my notes, not a database.\n", 100)), Cancel);
        var folder = Directory.CreateDirectory(Path.Combine(_world.Folder, "folder.db")).FullName;

        foreach (var file in (string[])[text, folder, Path.Combine(text, "studybot.db")])
        {
            await StartTests.FailsAsync(_world.Start(("Database:ConnectionString", $"Data Source={file}")), "Database:ConnectionString", file, "allowed");
        }

        Assert.StartsWith("These are my notes", await File.ReadAllTextAsync(text, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        await StartTests.FailsAsync(_world.Start(("Urls", url)), "Urls", url, "allowed", "a free port");
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_world.Folder, "appsettings.json"), "{ \"Discord\": { \"Token\": oops } }", Cancel);

        await StartTests.FailsAsync(_world.Start(), "Configuration", "appsettings.json", "LineNumber");
    }

    private static string Value(string value) => value.Replace("Data Source=", "", StringComparison.Ordinal);
}
