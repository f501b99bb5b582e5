using System.Text.Json.Nodes;
using StudyBot.Playground.Tests.Bots;

namespace StudyBot.Playground.Tests.StandIn;

public sealed class CommandTests : StandInTest
{
    [Fact]
    public async Task Registered_commands_come_back_with_their_localizations_when_asked()
    {
        var (status, _) = await Bot.RegisterAsync(Commands.Task());
        var (_, full) = await Bot.CallAsync("GET", $"applications/{World.BotId}/commands?with_localizations=true");
        var (_, bare) = await Bot.CallAsync("GET", $"applications/{World.BotId}/commands");

        Assert.Equal(200, status);
        Assert.Equal("""{"ko":"할일"}""", full![0]!["name_localizations"]!.ToJsonString(StudyBot.Playground.StandIn.JsonText.Options));
        Assert.False(bare![0]!.AsObject().ContainsKey("name_localizations"));
        Assert.Equal(World.BotId.ToString(), (string?)full[0]!["application_id"]);
    }

    [Fact]
    public async Task A_command_keeps_its_id_when_registered_again()
    {
        var (_, first) = await Bot.RegisterAsync(Commands.Plain("today"));
        var (_, second) = await Bot.RegisterAsync(Commands.Plain("plan"), Commands.Plain("today"));
        Assert.Equal((string?)first![0]!["id"], (string?)second![1]!["id"]);
        Assert.Equal(2, World.Commands.Replacements);
    }

    [Theory]
    [InlineData("Upper", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("two words", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("", "BASE_TYPE_BAD_LENGTH")]
    public async Task A_bad_name_is_refused(string name, string code)
    {
        var (status, body) = await Bot.RegisterAsync(Commands.Plain(name));
        Assert.Equal((400, 50035), (status, (int)body!["code"]!));
        Assert.Equal(code, (string?)body["errors"]!["0"]!["name"]!["_errors"]![0]!["code"]);
    }

    [Theory]
    [InlineData("체크인")]
    [InlineData("할-일")]
    public async Task Korean_names_are_names(string name) => Assert.Equal(200, (await Bot.RegisterAsync(Commands.Plain(name))).Status);

    [Fact]
    public async Task Required_options_stand_first()
    {
        var command = Commands.Plain("x");
        command["options"] = new JsonArray(
            new JsonObject { ["type"] = 3, ["name"] = "a", ["description"] = "a" },
            new JsonObject { ["type"] = 3, ["name"] = "b", ["description"] = "b", ["required"] = true });
        var (_, body) = await Bot.RegisterAsync(command);
        Assert.Equal("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", (string?)body!["errors"]!["0"]!["options"]!["1"]!["required"]!["_errors"]![0]!["code"]);
    }

    [Fact]
    public async Task A_command_of_more_than_8000_characters_is_too_large()
    {
        var command = Commands.Plain("x");
        command["options"] = new JsonArray([.. Enumerable.Range(0, 4).Select(o => new JsonObject
        {
            ["type"] = 3,
            ["name"] = $"o{o}",
            ["description"] = "o",
            ["choices"] = new JsonArray([.. Enumerable.Range(0, 25).Select(c => new JsonObject { ["name"] = $"{c}{new string('n', 90)}", ["value"] = $"{c}{new string('v', 90)}" })]),
        })]);
        var (_, body) = await Bot.RegisterAsync(command);
        Assert.Contains("APPLICATION_COMMAND_TOO_LARGE", body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_field_and_a_second_command_of_one_name_are_seen()
    {
        var misspelt = Commands.Plain("x");
        misspelt["descriptoin"] = "x";
        var (_, body) = await Bot.RegisterAsync(misspelt, Commands.Plain("x"));
        Assert.Equal("UNKNOWN_FIELD", (string?)body!["errors"]!["0"]!["descriptoin"]!["_errors"]![0]!["code"]);
        Assert.NotNull(body["errors"]!["1"]!["name"]);
    }
}
