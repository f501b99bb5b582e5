using System.CommandLine;
using System.Globalization;

namespace StudyBot.Playground;

/// <summary>The playground's command line.</summary>
internal static class PlaygroundCommand
{
    private const int UsualPort = 5273;

    public static RootCommand New()
    {
        var port = new Option<int>("--port")
        {
            Description = "Port of the page and of the stand-in on 127.0.0.1; 0 takes any free one",
            DefaultValueFactory = _ => UsualPort,
        };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Where everything is kept; without it, a temporary folder that goes when the playground ends" };
        var alone = new Option<bool>("--stand-in-only") { Description = "Only the stand-in for Discord: the bot is started by hand, with Discord__ApiUrl set to what is printed" };
        var clock = new Option<DateTimeOffset?>("--clock")
        {
            Description = "What the study clock shows at the start, such as 2025-02-26T08:50+09:00",
            CustomParser = result => DateTimeOffset.TryParse(
                result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : Fail(result, $"--clock: \"{result.Tokens[0].Value}\" is no date and time; write it as 2025-02-26T08:50+09:00"),
        };
        var command = new RootCommand("A small Discord in the browser, with the real bot in it.") { port, folder, alone, clock };
        command.SetAction((parsed, cancellationToken) => new PlaygroundRun(
            parsed.GetValue(port), parsed.GetValue(folder)?.FullName, parsed.GetValue(alone), parsed.GetValue(clock)).RunAsync(cancellationToken));
        return command;
    }

    private static DateTimeOffset? Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
