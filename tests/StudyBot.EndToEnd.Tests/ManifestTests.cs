using System.Text.Json.Nodes;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests;

public sealed class ManifestTests
{
    private static readonly string[] Nested = ["options", "choices"];

    [Fact]
    public async Task The_registered_commands_are_as_approved()
    {
        await using var day = await TestDay.StartBeforeSetupAsync();
        Approved.Matches("manifest.txt", ManifestText.Render(day.World.Commands.All));
    }

    [Fact]
    public async Task A_restart_registers_nothing_again_and_a_changed_manifest_is_registered_anew()
    {
        await using var day = await TestDay.StartBeforeSetupAsync();
        Assert.Equal(1, day.World.Commands.Replacements);
        await day.RestartBotAsync();
        Assert.Equal(1, day.World.Commands.Replacements);
        Assert.Single(day.Requests("PUT", "/commands"));

        var others = day.World.Commands.All.Select(command => new JsonObject { ["name"] = JsonText.Text(command["name"]), ["description"] = "other" });
        day.World.Commands.Replace([.. others.Take(2)]);
        await day.RestartBotAsync();
        Assert.Equal(3, day.World.Commands.Replacements);
    }

    [Fact]
    public async Task Every_command_option_and_choice_is_in_both_languages()
    {
        await using var day = await TestDay.StartBeforeSetupAsync();
        foreach (var part in day.World.Commands.All.SelectMany(Parts))
        {
            var (name, isChoice) = (JsonText.Text(part["name"])!, part.ContainsKey("value"));
            var korean = JsonText.Text(part["name_localizations"]?["ko"]);
            Assert.True(korean is not null || isChoice, $"{name} has no Korean name");
            Assert.True(korean is null || korean.Any(IsHangul), $"{name}: {korean} is no Korean");
            var isInMenu = part.ContainsKey("application_id") && JsonText.Int(part["type"]) == 3;
            if (!isChoice && !isInMenu)
            {
                Assert.True(JsonText.Text(part["description_localizations"]?["ko"])?.Any(IsHangul), $"{name} has no Korean description");
                Assert.DoesNotContain(JsonText.Text(part["description"])!, IsHangul);
            }
        }
    }

    private static bool IsHangul(char letter) => letter is >= '가' and <= '힣';

    private static IEnumerable<JsonObject> Parts(JsonObject node) => Nested
        .SelectMany(key => (node[key] as JsonArray ?? []).OfType<JsonObject>())
        .SelectMany(Parts).Prepend(node);
}
