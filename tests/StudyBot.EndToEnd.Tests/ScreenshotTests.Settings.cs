using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;
using StudyBot.Playground.StandIn;
using StudyBot.Posting;

namespace StudyBot.EndToEnd.Tests;

/// <summary>What is set, for oneself and for the group, and what the bot says of itself.</summary>
public sealed partial class ScreenshotTests
{
    [Theory]
    [MemberData(nameof(Camera.ViewsIfAsked), MemberType = typeof(Camera))]
    public async Task The_screens_of_settings(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width, onlyIfAsked: true);
        var (day, reader) = (camera.Day, camera.Reader);

        await reader.UseAsync("today");
        await camera.ShootAsync("not-joined");
        await reader.UseAsync("join");
        await camera.ShootAsync("join");
        await reader.UseAsync("settings");
        await camera.ShootAsync("settings-clock", press: camera.Say("바꾸기", "Change"));
        await reader.PressAsync(camera.Say("하루 한 번", "Once a day"));
        await camera.ShootAsync("join-nudges");
        await reader.UseAsync("settings", ("quiet", "22:00-08:00"));
        await camera.ShootAsync("settings");
        await camera.ShootAsync("settings-quiet", press: camera.Say("바꾸기", "Change"));
        await reader.UseAsync("settings", ("zone", "America/Los_Angeles"));
        await camera.ShootAsync("settings-clock-preview");
        await reader.UseAsync("settings", ("zone", "Asia/Soul"));
        await camera.ShootAsync("settings-refused");
        await reader.UseAsync("routine add", ("text", camera.Say("단어 외우기", "Learn words")), ("days", camera.Say("평일", "weekdays")));
        await reader.UseAsync("routine list");
        await camera.ShootAsync("routines");
        await camera.ShootAsync("routine-form", press: camera.Say("고치기", "Edit"));

        day.World.Places.ChangeUser(reader.Id, manageServer: true);
        await reader.UseAsync("setup");
        await camera.ShootAsync("setup");
        await reader.UseAsync("setup", ("zone", "Europe/London"));
        await camera.ShootAsync("setup-clock-preview");
        await reader.UseAsync("setup", ("post", "morning"), ("cron", "45 8 * * 1-5"));
        await camera.ShootAsync("setup-post-preview");
        await reader.UseAsync("leave");
        await camera.ShootAsync("leave");
    }

    [Theory]
    [MemberData(nameof(Camera.ViewsIfAsked), MemberType = typeof(Camera))]
    public async Task The_screens_of_trouble_and_of_quiet(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width, onlyIfAsked: true);
        var (day, reader) = (camera.Day, camera.Reader);
        var direct = day.World.Places.DirectChannel(reader.Id).Id;

        day.World.Places.ChangeUser(reader.Id, manageServer: true);
        await reader.UseAsync("setup", ("channel", $"{day.Study}"));
        await reader.UseAsync("join");
        await reader.PressAsync(camera.Say("하루 한 번", "Once a day"));
        day.World.Places.DenyBot(day.Study, Permissions.SendMessages);
        day.MoveTo("09:00");
        await reader.SeesPostAsync(camera.Say("메시지 보내기", "Send Messages"), direct);
        await camera.ShootAsync("trouble", channel: direct);
        await reader.UseAsync("setup");
        await camera.ShootAsync("setup-trouble");
        day.World.Places.DenyBot(day.Study, 0);
        await reader.PressAsync(camera.Say("다시 시도", "Try again"));
        day.MoveTo("21:30");
        await reader.SeesPostAsync(camera.Say("오늘 뭘 배웠나요?", "What did you learn today?"), direct);
        await camera.ShootAsync("nudge", channel: direct);

        await day.TookInputOnAsync("2025-02-27", "2025-02-28", "2025-03-01");
        day.MoveTo("09:00", "2025-03-02");
        await reader.SeesPostAsync(camera.Say("알림 글을 계속 올릴까요?", "Shall the posts go on?"));
        await camera.ShootAsync("quiet");
        await reader.PressAsync(camera.Say("2주 쉬기", "Two weeks' rest"));
        await reader.SeesPostAsync(camera.Say("잠시 쉬어요", "The posts rest"));
        await camera.ShootAsync("quiet-rests");
    }
}
