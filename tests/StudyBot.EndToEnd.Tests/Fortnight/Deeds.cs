using System.Text.RegularExpressions;
using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests.Fortnight;

/// <summary>What members do in their fortnight, by the commands they type and the buttons they press.</summary>
internal static partial class Deeds
{
    public static async Task DoAsync(Person person, Moment moment)
    {
        string Say(string korean, string english) => person.Locale == "ko" ? korean : english;
        var (text, options) = Split(moment.Text);
        switch (moment.Verb)
        {
            case "join":
                await person.UseAsync("join");
                break;
            case "plan" or "tomorrow":
                await person.UseAsync(moment.Verb);
                await person.FillAsync(form => form.Write(Lines(text)));
                break;
            case "add":
                await person.UseAsync("task add", [("text", Lines(text)), .. options]);
                break;
            case "done" or "drop" or "move" or "edit":
                await person.UseAsync($"task {moment.Verb}", [("task", text), .. options]);
                break;
            case "routine":
                await person.UseAsync("routine add", [("text", text), .. options]);
                break;
            case "away":
                await person.UseAsync("away set", Options(text));
                break;
            case "late":
                await person.UseAsync("tick", ("day", "yesterday"));
                await person.FillAsync(form => form.Tick(text));
                break;
            case "settings":
                if ((await person.UseAsync("settings", Options(text))).Text.Contains(Say("[저장*]", "[Save*]"), StringComparison.Ordinal))
                {
                    await person.PressAsync(Say("저장", "Save"));
                }

                break;
            case "take-back":
                await person.UseAsync("today");
                await person.PressAsync(Say("내역", "Details"));
                await person.PressAsync(Say("돌려놓기", "Take it back"));
                break;
            case "take":
                await TakeAsync(person, text, Say);
                break;
            default:
                Assert.Fail($"Nobody knows how to do this: {moment}");
                break;
        }
    }

    /// <summary>The answer to what becomes of unfinished tasks.</summary>
    private static async Task TakeAsync(Person person, string what, Func<string, string, string> say)
    {
        await person.UseAsync("today");
        switch (what)
        {
            case "all":
                await person.PressAsync(say("모두 가져오기", "Take all"));
                break;
            case "none":
                await person.PressAsync(say("그날에 두기", "Leave them"));
                break;
            default:
                await person.PressAsync(say("고르기", "Choose"));
                await person.FillAsync(form => form.Tick(what));
                break;
        }
    }

    /// <summary><c>text; name value name value</c>; a value goes on to the next name.</summary>
    private static (string Text, (string Name, string Value)[] Options) Split(string text) =>
        text.Split("; ") is [var before, var after] ? (before, Options(after)) : (text, []);

    private static (string Name, string Value)[] Options(string text) =>
        [.. Option().Matches(text).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];

    /// <summary>A list on one line, as one would type it: each dash is a level.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split(" / ").Select(line =>
        line.Length - line.TrimStart('-').Length is var depth and > 0 ? $"{new string(' ', 2 * depth)}- {line[depth..].Trim()}" : line));

    [GeneratedRegex(@"(?<name>slot|days?|text|carry|zone|day-start|from|to) (?<value>.+?)(?= (slot|days?|text|carry|zone|day-start|from|to) |$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}
