using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;
using StudyBot.Playground.StandIn;

namespace StudyBot.EndToEnd.Tests;

/// <summary>
/// Pictures of the main screens, to be looked at: STUDYBOT_SCREENSHOTS names the folder they are put in. Without one they are
/// taken only when everything is to be tested, into a temporary one: then what is tested is that every screen can be reached.
/// </summary>
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

    private static readonly bool _isAskedFor = Environment.GetEnvironmentVariable("STUDYBOT_SCREENSHOTS") is not null;

    private static readonly string? _folder = Environment.GetEnvironmentVariable("STUDYBOT_SCREENSHOTS")
        ?? (Environment.GetEnvironmentVariable("STUDYBOT_TEST_EVERYTHING") == "1"
            ? Directory.CreateTempSubdirectory("studybot-screens-").FullName
            : null);

    [Theory]
    [InlineData("ko", 1280)]
    [InlineData("ko", 390)]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    public async Task The_main_screens(string language, int width)
    {
        Assert.SkipWhen(_folder is null, "STUDYBOT_SCREENSHOTS names no folder.");
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        await day.Jimin.UseAsync("setup", ("locale", language));
        var (reader, other) = isKorean ? (day.Jimin, day.Haneul) : (day.Sol, day.Jimin);
        if (!isKorean)
        {
            day.World.Places.ChangeUser(day.Jimin.Id, locale: "en-US", name: "Jimin");
        }

        Task ShootScreenAsync(string screen, string? command = null) => ShootAsync(day, reader, width, $"{screen}.{language}.{width}", command);

        await PlanAsync(reader, isKorean ? SampleNote.Plan : EnglishPlan);
        await PlanAsync(other, isKorean ? "데이터 모델링 2장\n- 정규화 정리\n운동" : "Data modelling, chapter 2\n- notes on normal forms\nA run");
        await reader.UseAsync("task done", ("task", "AWS"));
        await other.UseAsync("task done", ("task", isKorean ? "운동" : "A run"));
        day.MoveTo("09:00");
        await reader.SeesPostAsync("2/");
        await ShootScreenAsync("morning");
        await reader.UseAsync("today");
        await ShootScreenAsync("today");
        await ShootScreenAsync("tick", "tick");

        day.MoveTo("21:00");
        await other.UseAsync("close");
        await other.FillAsync(form => form.Write(
            isKorean ? "🌱 하루를 마치며" : "🌱 The day's last words", isKorean ? "짧은 하루였다." : "A short day."));
        await reader.SeesPostAsync("1/2");
        await ShootScreenAsync("evening");
        await ShootScreenAsync("close", "close");

        await reader.UseAsync("review", ("of", "today"));
        await reader.FillAsync(form => form
            .Write(isKorean ? SampleNote.Today : "Read replicas are asynchronous.\nCAP: what does P mean?")
            .Choose(isKorean ? "스터디에 공유해요" : "Share it with the group"));
        day.MoveTo("23:50");
        await reader.SeesPostAsync(isKorean ? "을 마치며" : "at its close");
        await ShootScreenAsync("summary");
    }

    [Theory]
    [InlineData("ko", 1280)]
    [InlineData("ko", 390)]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    public async Task The_panel_of_faults(string language, int width)
    {
        Assert.SkipWhen(_folder is null, "STUDYBOT_SCREENSHOTS names no folder.");
        await using var day = await TestDay.StartAsync();
        var reader = language == "ko" ? day.Jimin : day.Sol;
        day.World.Faults.Add(new Fault.Refuses(502, AsPage: true), FaultTarget.Answers, times: 1);
        await reader.UseAsync("join");
        day.World.Faults.Add(new Fault.Limits(LimitScope.Shared, TimeSpan.FromSeconds(1)), FaultTarget.Posts, times: 3);
        day.World.Faults.Add(new Fault.Hangs(AtMost: null), FaultTarget.Edits, times: null);
        day.World.Faults.Strike(SocketFault.Reconnect);
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, reader, width, width > 600 ? 800 : 844);
        await page.Page.GetByTestId("faults").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("fault-pending")).ToHaveCountAsync(2);
        await TestDay.UntilAsync(() => day.World.Gateway is { Resumes: 1, IsOnline: true }, () => "a resumed session");
        await Assertions.Expect(page.Page.GetByTestId("bot-state")).ToHaveAttributeAsync("data-online", "true");
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(_folder!, $"faults.{language}.{width}.png") });
        Assert.Empty(page.Trouble);
    }

    [Theory]
    [InlineData("ko", 1280)]
    [InlineData("ko", 390)]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    public async Task The_screens_of_single_tasks(string language, int width)
    {
        Assert.SkipWhen(_folder is null, "STUDYBOT_SCREENSHOTS names no folder.");
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var reader = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;
        Task ShootScreenAsync(string screen, string? press = null) => ShootAsync(day, reader, width, $"{screen}.{language}.{width}", press: press);

        await PlanAsync(reader, isKorean ? SampleNote.Plan : EnglishPlan);
        await reader.UseAsync("task add", ("text", Say("캐싱 서버 비교\n- 벤치마크 돌리기", "Compare caches\n- run the benchmark")), ("day", "tomorrow"));
        await reader.UseAsync("task add", ("text", Say("세금 신고\n이사 알아보기\n- 집 찾기", "File taxes\nMove house\n- find a flat")), ("day", "later"));
        await reader.UseAsync("task add", ("text", Say("스터디 발표", "Give the talk")), ("day", "2025-03-10"));
        await ShootScreenAsync("task-added");
        await reader.UseAsync("task remark", ("task", "Ansible"), ("text", Say("인벤토리까지 읽음. 플레이북은 내일", "Read up to the inventory; playbooks tomorrow")));
        await reader.UseAsync("task drop", ("task", Say("가상", "System")));
        await reader.UseAsync("task done", ("task", "AWS"));
        await ShootScreenAsync("task-done");
        await reader.UseAsync("today");
        await ShootScreenAsync("today-remark");
        await reader.PressAsync("⋯");
        await ShootScreenAsync("more");
        await reader.PressAsync(Say("나중에 할 일", "Later list"));
        await ShootScreenAsync("later");
        await reader.UseAsync("task move", ("task", "Ansible"));
        await ShootScreenAsync("task-card");
        await ShootScreenAsync("task-remark", Say("메모", "Remark"));
        await reader.UseAsync("task move", ("task", Say("1", "1")), ("slot", "afternoon"));
        await ShootScreenAsync("task-which");
        await reader.UseAsync("undo");
        await ShootScreenAsync("undo");

        day.MoveTo("08:00", "2025-02-28");
        await reader.UseAsync("task history", ("task", "Ansible"));
        await ShootScreenAsync("task-history");
    }

    [Theory]
    [InlineData("ko", 1280)]
    [InlineData("ko", 390)]
    [InlineData("en", 1280)]
    [InlineData("en", 390)]
    public async Task The_screens_of_past_pages(string language, int width)
    {
        Assert.SkipWhen(_folder is null, "STUDYBOT_SCREENSHOTS names no folder.");
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        var reader = isKorean ? day.Jimin : day.Sol;
        string Say(string korean, string english) => isKorean ? korean : english;
        Task ShootScreenAsync(string screen, string? press = null) => ShootAsync(day, reader, width, $"{screen}.{language}.{width}", press: press);

        await PlanAsync(reader, isKorean ? SampleNote.Plan : EnglishPlan);
        await ReviewAsync(reader, isKorean ? SampleNote.Today : "Read replicas are asynchronous. Aurora has one endpoint for them.\nCAP: what does P mean?");
        day.MoveTo("20:00", "2025-02-27");
        await reader.UseAsync("task add", ("text", Say("캐싱 서버 비교", "Compare caching servers")));
        await ReviewAsync(reader, Say("캐싱 서버는 자주 읽는 것을 둔다", "A cache keeps what is read often"));
        day.MoveTo("08:00", "2025-02-28");
        await reader.UseAsync("recall");
        await ShootScreenAsync("recall-nothing");
        day.MoveTo("08:00", "2025-03-05");
        await reader.UseAsync("today");
        await ShootScreenAsync("today-recall");
        await reader.PressAsync(Say("지난 백지", "Past pages"));
        await ShootScreenAsync("recall");
        await ShootScreenAsync("recall-exam", Say("시험 날짜 정하기", "Set an exam date"));
        await ShootScreenAsync("recall-form", Say("떠올려 쓰기", "Recall"));
        await reader.PressAsync(Say("떠올려 쓰기", "Recall"));
        await reader.FillAsync(form => form.Write(Say("읽기 복제본은 비동기다", "Replicas are asynchronous")));
        await reader.PressAsync(Say("반쯤", "About half"));
        await ShootScreenAsync("recalled");
    }

    /// <summary>The picture in the README: a morning post, and one's own day below it.</summary>
    [Fact]
    public async Task The_picture_for_the_readme()
    {
        Assert.SkipWhen(_folder is null, "STUDYBOT_SCREENSHOTS names no folder.");
        await using var day = await TestDay.StartAsync();
        await PlanAsync(day.Jimin, "오전\nAWS **Chapter16**(1)\n가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)\n오후\nAnsible");
        await PlanAsync(day.Haneul, "데이터 모델링 2장\n운동");
        await day.Jimin.UseAsync("task done", ("task", "AWS"));
        await day.Haneul.UseAsync("task done", ("task", "운동"));
        day.MoveTo("09:00");
        await day.Jimin.SeesPostAsync("2/4");
        await day.Jimin.UseAsync("today");
        await ShootAsync(day, day.Jimin, 1280, "playground", command: null, scale: 0.84f);
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

    /// <summary>A page opened for the picture: what the member opened elsewhere before is not on it.</summary>
    /// <param name="day">The server.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="command">Opens the form to be seen; null for the newest message.</param>
    /// <param name="scale">Below 1, more of the page is seen in as many pixels.</param>
    /// <param name="press">Opens it with a button instead.</param>
    private async Task ShootAsync(TestDay day, Person reader, int width, string name, string? command = null, float scale = 1, string? press = null)
    {
        if (!_isAskedFor && width > 600 == name.Contains(".ko.", StringComparison.Ordinal))
        {
            return; // Nobody looks at these: each screen is drawn once in each language, in Korean as on a phone.
        }

        await using var page = await PlaygroundPage.OpenAsync(chromium, day, reader, width, width > 600 ? 800 : 844, scale);
        await Assertions.Expect(page.LastMessage).ToBeVisibleAsync();
        if (command is not null || press is not null)
        {
            await (command is not null ? page.UseAsync(command) : page.PressAsync(press!));
            await Assertions.Expect(page.Modal).ToBeVisibleAsync();
        }

        await page.Page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(_folder!, $"{name}.png") });
        Assert.Empty(page.Trouble);
    }
}
