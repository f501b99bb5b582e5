using System.Text;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Notes in and out, the page's own menus, and the evening and the morning after.</summary>
public sealed partial class ScreenshotTests
{
    [Theory]
    [MemberData(nameof(Camera.ViewsIfAsked), MemberType = typeof(Camera))]
    public async Task The_screens_of_notes(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width, onlyIfAsked: true);
        var (day, reader) = (camera.Day, camera.Reader);

        day.MoveTo("09:00", "2025-02-27");
        await reader.UseAsync("join");
        await camera.ShootAsync("import-form", "note import");
        var note = camera.IsKorean ? Encoding.UTF8.GetString(NoteImportTests.Sample()) : "# Morning\n- [x] Read\n- [ ] Terraform\n\t- [ ] names\n\n# Training\n5 km\n";
        await NoteImportTests.BringAsync(reader, "notes.zip", NoteImportTests.Zip(
            ("2025-02/2025-02-24.md", camera.Say("# 오전\n- [x] Go\n", "# Morning\n- [x] Go\n")),
            ("2025-02/2025-02-26.md", note),
            ("2025-02/2025-03-30.md", camera.Say("# 오전\n- [ ] 먼 일\n", "# Morning\n- [ ] Far away\n")),
            (camera.Say("메모.md", "memo.md"), "..."),
            ("photo.png", "...")));
        await camera.ShootAsync("import-preview");
        await reader.PressAsync(camera.Say("가져오기", "Bring them in"));
        await camera.ShootAsync("import-taken");
        await NoteImportTests.BringAsync(reader, "list.txt", [1, 2, 3]);
        await camera.ShootAsync("import-refused");
        await reader.UseAsync("note export");
        await camera.ShootAsync("export");
        await reader.UseAsync("day", ("date", "2025-02-26"));
        await camera.ShootAsync("day-imported");
        await reader.PressAsync(camera.Say("노트", "Note"));
        await camera.ShootAsync("day-note");
    }

    [Theory]
    [MemberData(nameof(Camera.ViewsIfAsked), MemberType = typeof(Camera))]
    public async Task The_screens_of_an_evening_and_the_morning_after(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width, onlyIfAsked: true);
        var (day, reader, other) = (camera.Day, camera.Reader, camera.Other);

        await PlanAsync(reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await camera.ShootAsync("plan-saved");
        await PlanAsync(other, camera.Say("오전\n데이터 모델링 2장\n오후\n운동\n강의 듣기\n정리\n산책", "Morning\nData modelling\nAfternoon\nA run\nA lecture\nNotes\nA walk"));
        await other.UseAsync("settings", ("tasks", "count"), ("closings", "shared"));
        await camera.ShootAsync("task-add", "task add");
        await camera.ShootAsync("review", "review");
        day.MoveTo("13:00");
        await reader.SeesPostAsync("🔒 0/4");
        await camera.ShootAsync("afternoon");
        day.MoveTo("21:00");
        await reader.SeesPostAsync(camera.Say("오늘을 마무리할 시간이에요", "Time to close the day"));

        // In direct messages, so that nothing of it stands below the post.
        var direct = day.World.Places.DirectChannel(reader.Id).Id;
        reader.InDirectMessages();
        await reader.UseAsync("task done", ("task", "Ansible"));
        await reader.UseAsync("today");
        await reader.PressAsync("⋯");
        await reader.PressAsync(camera.Say("하나씩", "One by one"));
        await camera.ShootAsync("steps", channel: direct);
        await reader.UseAsync("close");
        await reader.FillAsync(form => form
            .Write(camera.Say("📄 오늘 배운 것 (책을 덮고)", "📄 What I learned today (books closed)"), camera.Say("복제본은 비동기다", "Replicas lag behind"))
            .Write(camera.Say("🌱 하루를 마치며", "🌱 The day's last words"), camera.Say("내일도 이 기세로 가자!", "On we go!"))
            .Write(camera.Say("📌 내일 할 일 · 2월 27일 (목)", "📌 For Thu, February 27"), "AWS Chapter16(1)\nTerraform"));
        await camera.ShootAsync("closed", channel: direct);
        reader.In(day.Study);
        await other.UseAsync("close");
        await other.FillAsync(form => form
            .Write(camera.Say("📄 오늘 배운 것 (책을 덮고)", "📄 What I learned today (books closed)"), "CAP")
            .Write(camera.Say("🌱 하루를 마치며", "🌱 The day's last words"), camera.Say("조금 느렸지만 끝까지 했다.", "Slow, but to the end."))
            .Write(camera.Say("📌 내일 할 일 · 2월 27일 (목)", "📌 For Thu, February 27"), camera.Say("운동", "A run")));
        await reader.SeesPostAsync(camera.Say("잘 자요", "Good night"));
        await camera.ShootAsync("good-night");
        day.MoveTo("23:50");
        var summary = await reader.SeesPostAsync(camera.Say("을 마치며", "at its close"));
        await reader.SeesAsync(summary, camera.Say("조금 느렸지만", "Slow, but"));
        await camera.ShootAsync("summary-closings");

        day.MoveTo("09:00", "2025-02-27");
        var morning = await reader.SeesPostAsync(camera.Say("☀️ 2월 27일 (목)", "☀️ Thu, February 27"));
        await reader.SeesAsync(morning, "AWS Chapter16(1)");
        await camera.ShootAsync("morning-after");
        await reader.UseAsync("today");
        await reader.PressAsync(camera.Say("내역", "Details"));
        await camera.ShootAsync("receipt");
        await reader.PressAsync(camera.Say("돌려놓기", "Take it back"));
        await camera.ShootAsync("receipt-taken-back");
        await camera.ShootAsync("take-up", press: camera.Say("고르기", "Choose"));
        await reader.PressAsync(camera.Say("어제 쓰기", "Write"));
        await camera.ShootAsync("late");
        await reader.UseAsync("tick", ("day", "yesterday"));
        await reader.FillAsync(form => form.Tick("Go"));
        await camera.ShootAsync("late-ticked");
        await reader.UseAsync("day", ("member", $"{other.Id}"), ("date", TestDay.Date));
        await camera.ShootAsync("day-of-another");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_menus_of_the_page(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        await PlanAsync(camera.Reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await using var page = await camera.OpenAsync();

        await page.Page.GetByTestId("member-switch").ClickAsync();
        await camera.ShootAsync(page, "page-members");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.GetByTestId("clock-now").ClickAsync();
        await camera.ShootAsync(page, "page-clock");
        await page.Page.Keyboard.PressAsync("Escape");
        if (width < 720)
        {
            await page.Page.GetByTestId("menu").ClickAsync();
            await camera.ShootAsync(page, "page-channels");
            await page.Page.Keyboard.PressAsync("Escape");
        }

        await page.Page.GetByTestId("command-box").FillAsync("/");
        await camera.ShootAsync(page, "page-commands");
        await page.Page.GetByTestId("command-box").FillAsync("/task move");
        await page.Page.Locator("[data-testid=command-suggestion][data-command='task move']").ClickAsync();
        await page.Page.GetByTestId("option-suggestion").First.WaitForAsync();
        await camera.ShootAsync(page, "page-options");
    }
}
