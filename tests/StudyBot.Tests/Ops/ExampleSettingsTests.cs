using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using StudyBot.Ops;
using StudyBot.Store;

namespace StudyBot.Tests.Ops;

/// <summary>The example is the list of settings that operators copy: it says what there is, and what holds without it.</summary>
public sealed class ExampleSettingsTests
{
    private static readonly IConfiguration Example = new ConfigurationBuilder().AddJsonFile(ExampleFile()).Build();

    private static readonly IConfiguration Nothing = new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Token", "token")]).Build();

    [Fact]
    public void It_holds_no_key_that_no_option_has() => Assert.Empty(KnownKeys.FindUnknown(Example));

    [Fact]
    public void It_holds_every_key_there_is() => Assert.All(KnownKeys.All, key => Assert.NotNull(Example[key]));

    [Fact]
    public void Its_values_are_the_defaults()
    {
        var (example, plain) = (Settings.ReadStudyBot(Example), Settings.ReadStudyBot(Nothing));
        Assert.Equal((plain.Locale, plain.TimeZone, plain.DayStart), (example.Locale, example.TimeZone, example.DayStart));
        Assert.Equal(plain.Schedules, example.Schedules);

        var database = Settings.ReadDatabase(Example);
        Assert.Equal((new DatabaseOptions().Provider, new DatabaseOptions().ConnectionString), (database.Provider, database.ConnectionString));
        Assert.Equal(Settings.ReadUrls(Nothing), Settings.ReadUrls(Example));

        var withToken = new ConfigurationBuilder().AddConfiguration(Example).AddInMemoryCollection([new("Discord:Token", "token")]).Build();
        var (discord, without) = (Settings.ReadDiscord(withToken), Settings.ReadDiscord(Nothing));
        Assert.Equal(
            (without.ApiUrl, without.GlobalRequestsPerSecond, without.ShardCount, without.ShardIds),
            (discord.ApiUrl, discord.GlobalRequestsPerSecond, discord.ShardCount, discord.ShardIds));
        Assert.Equal(Settings.ReadTransport(Nothing), Settings.ReadTransport(Example));
    }

    [Fact]
    public void It_holds_no_token() => Assert.Contains("Discord:Token", Assert.Throws<StartException>(() => Settings.ReadDiscord(Example)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_written_in_another_case_is_known() => Assert.Empty(KnownKeys.FindUnknown(
        new ConfigurationBuilder().AddInMemoryCollection([new("DISCORD:TOKEN", "token"), new("studybot:schedules:morning", "off")]).Build()));

    private static string ExampleFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "appsettings.example.json"));
}
