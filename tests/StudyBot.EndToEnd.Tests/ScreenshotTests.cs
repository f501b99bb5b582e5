using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Pictures of all screens, to be looked at (<see cref="Camera"/>).</summary>
public sealed partial class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string EnglishPlan = """
        Morning
        AWS **Chapter16**(1)
        System design interview, chapter 6 (1)
        Afternoon
        Ansible, from [the inventory guide](https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html)
        Terraform network
        - rename the modules
        Go, one chapter
        """;

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_main_screens(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader, other) = (camera.Day, camera.Reader, camera.Other);
        await PlanAsync(reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await PlanAsync(other, camera.IsKorean ? "데이터 모델링 2장\n- 정규화 정리\n운동" : "Data modelling, chapter 2\n- notes on normal forms\nA run");
        await reader.UseAsync("task done", ("task", "AWS"));
        await other.UseAsync("task done", ("task", camera.IsKorean ? "운동" : "A run"));
        day.MoveTo("09:00");
        await reader.SeesPostAsync("2/");
        await camera.ShootAsync("morning");
        await reader.UseAsync("today");
        await camera.ShootAsync("today");
        await camera.ShootAsync("tick", "tick");

        day.MoveTo("21:00");
        await other.UseAsync("close");
        await other.FillAsync(form => form.Write(
            camera.IsKorean ? "🌱 하루를 마치며" : "🌱 The day's last words", camera.IsKorean ? "짧은 하루였다." : "A short day."));
        await reader.SeesPostAsync(camera.Say("마무리 1/2", "Closing 1/2"));
        await camera.ShootAsync("evening");
        await camera.ShootAsync("close", "close");

        await reader.UseAsync("review", ("of", "today"));
        await reader.FillAsync(form => form
            .Write(camera.IsKorean ? SampleNote.Today : "Read replicas are asynchronous.\nCAP: what does P mean?")
            .Choose(camera.IsKorean ? "스터디에 공유해요" : "Share it with the group"));
        day.MoveTo("23:50");
        await reader.SeesPostAsync(camera.IsKorean ? "을 마치며" : "at its close");
        await camera.ShootAsync("summary");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_panel_of_faults(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader) = (camera.Day, camera.Reader);
        day.World.Faults.Add(new Fault.Refuses(502, AsPage: true), FaultTarget.Answers, times: 1);
        await reader.UseAsync("join");
        day.World.Faults.Add(new Fault.Limits(LimitScope.Shared, TimeSpan.FromSeconds(1)), FaultTarget.Posts, times: 3);
        day.World.Faults.Add(new Fault.Hangs(AtMost: null), FaultTarget.Edits, times: null);
        day.World.Faults.Strike(SocketFault.Reconnect);
        await using var page = await camera.OpenAsync();
        await page.Page.GetByTestId("faults").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("fault-pending")).ToHaveCountAsync(2);
        await TestDay.UntilAsync(() => day.World.Gateway is { Resumes: 1, IsOnline: true }, () => "a resumed session");
        await Assertions.Expect(page.Page.GetByTestId("bot-state")).ToHaveAttributeAsync("data-online", "true");
        await camera.ShootAsync(page, "faults");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_screens_of_single_tasks(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader) = (camera.Day, camera.Reader);

        await PlanAsync(reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await reader.UseAsync("task add", ("text", camera.Say("캐싱 서버 비교\n- 벤치마크 돌리기", "Compare caches\n- run the benchmark")), ("day", "tomorrow"));
        await reader.UseAsync("task add", ("text", camera.Say("세금 신고\n이사 알아보기\n- 집 찾기", "File taxes\nMove house\n- find a flat")), ("day", "later"));
        await reader.UseAsync("task add", ("text", camera.Say("스터디 발표", "Give the talk")), ("day", "2025-03-10"));
        await camera.ShootAsync("task-added");
        await reader.UseAsync("task remark", ("task", "Ansible"), ("text", camera.Say("인벤토리까지 읽음. 플레이북은 내일", "Read up to the inventory; playbooks tomorrow")));
        await reader.UseAsync("task drop", ("task", camera.Say("가상", "System")));
        await reader.UseAsync("task done", ("task", "AWS"));
        await camera.ShootAsync("task-done");
        await reader.UseAsync("today");
        await camera.ShootAsync("today-remark");
        await reader.PressAsync("⋯");
        await camera.ShootAsync("more");
        await reader.PressAsync(camera.Say("나중에 할 일", "Later list"));
        await camera.ShootAsync("later");
        await reader.UseAsync("task move", ("task", "Ansible"));
        await camera.ShootAsync("task-card");
        await camera.ShootAsync("task-remark", press: camera.Say("메모", "Remark"));
        await reader.UseAsync("task move", ("task", camera.Say("1", "chapter")), ("slot", "afternoon"));
        await camera.ShootAsync("task-which");
        await reader.UseAsync("undo");
        await camera.ShootAsync("undo");

        day.MoveTo("08:00", "2025-02-28");
        await reader.UseAsync("task history", ("task", "Ansible"));
        await camera.ShootAsync("task-history");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_screens_of_past_pages(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader) = (camera.Day, camera.Reader);

        await PlanAsync(reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await ReviewAsync(reader, camera.IsKorean ? SampleNote.Today : "Read replicas are asynchronous. Aurora has one endpoint for them.\nCAP: what does P mean?");
        day.MoveTo("20:00", "2025-02-27");
        await reader.UseAsync("task add", ("text", camera.Say("캐싱 서버 비교", "Compare caching servers")));
        await ReviewAsync(reader, camera.Say("캐싱 서버는 자주 읽는 것을 둔다", "A cache keeps what is read often"));
        await reader.UseAsync("recall");
        reader.Last.Says(camera.Say("오늘은 다시 떠올릴 백지가 없어요", "Nothing to recall today"));
        await camera.ShootAsync("recall-nothing");
        day.MoveTo("08:00", "2025-03-05");
        await reader.UseAsync("today");
        await camera.ShootAsync("today-recall");
        await reader.PressAsync(camera.Say("지난 백지", "Past pages"));
        await camera.ShootAsync("recall");
        await camera.ShootAsync("recall-exam", press: camera.Say("시험 날짜 정하기", "Set an exam date"));
        await camera.ShootAsync("recall-form", press: camera.Say("떠올려 쓰기", "Recall"));
        await reader.PressAsync(camera.Say("떠올려 쓰기", "Recall"));
        await reader.FillAsync(form => form.Write(camera.Say("읽기 복제본은 비동기다", "Replicas are asynchronous")));
        await reader.PressAsync(camera.Say("반쯤", "About half"));
        await camera.ShootAsync("recalled");
    }

    /// <summary>The picture in the README: a morning post, and one's own day below it.</summary>
    [Fact]
    public async Task The_picture_for_the_readme()
    {
        await using var camera = await Camera.StartAsync(chromium);
        var day = camera.Day;
        await PlanAsync(day.Jimin, "오전\nAWS **Chapter16**(1)\n가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)\n오후\nAnsible");
        await PlanAsync(day.Haneul, "데이터 모델링 2장\n운동");
        await day.Jimin.UseAsync("task done", ("task", "AWS"));
        await day.Haneul.UseAsync("task done", ("task", "운동"));
        day.MoveTo("09:00");
        await day.Jimin.SeesPostAsync("2/4");
        await day.Jimin.UseAsync("today");
        await camera.ShootSmallAsync("playground", scale: 0.84f);
    }

    private static async Task ReviewAsync(Person person, string text)
    {
        await person.UseAsync("review", ("of", "today"));
        await person.FillAsync(form => form.Write(text));
    }

    private static async Task PlanAsync(Person person, string plan)
    {
        await person.UseAsync("join");
        await person.UseAsync("plan");
        await person.FillAsync(form => form.Write(plan));
    }
}
