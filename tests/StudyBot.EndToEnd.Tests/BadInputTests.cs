using System.Text.Json.Nodes;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Wire;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Whatever is wrong is answered with what, why and what now; what was typed comes back.</summary>
public class BadInputTests
{
    private protected virtual string Transport => TestDay.OverGateway;

    [Fact]
    public async Task A_task_that_is_not_there_is_named_and_one_that_is_ambiguous_is_asked_for()
    {
        await using var day = await TestDay.StartAsync(Transport);
        await JoinAndPlanAsync(day.Jimin, "AWS 1장\nAWS 2장\nGo");

        (await day.Jimin.UseAsync("task done", ("task", "수학"))).Says("이 목록에 ‘수학’ 같은 할 일이 없어요", "[내 하루*]");
        (await day.Jimin.UseAsync("task done", ("task", "AWS"))).Says("맞는 할 일이 여럿이에요", "[할 일 고르기 ▾ AWS 1장 | AWS 2장]");
        (await day.Jimin.UseAsync("task reopen", ("task", "Go"))).Says("오늘 끝낸 것 가운데 ‘Go’ 같은 할 일이 없어요");
        (await day.Jimin.UseAsync("task add", ("text", "물리"), ("day", "아무 때나"))).Says("오늘(2월 26일 (수))");
        Assert.Equal("물리", day.Jimin.Last.File);
        Assert.Equal(["AWS 1장", "AWS 2장"], await day.Jimin.SuggestionsAsync("task done", "task", "aws"));
    }

    [Fact]
    public async Task A_form_sent_empty_saves_nothing_and_says_so()
    {
        await using var day = await TestDay.StartAsync(Transport);
        await JoinAndPlanAsync(day.Jimin, "Go");
        await day.Jimin.UseAsync("plan");
        (await day.Jimin.FillAsync(form => form.Write(""))).Says("저장할 것이 없었어요", "[다시 쓰기*]");
        await day.Jimin.UseAsync("review", ("of", "today"));
        (await day.Jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", " \n "))).Says("한 단어라도 적어 주세요");
        await day.Jimin.UseAsync("close");
        (await day.Jimin.FillAsync(_ => { })).Says("바뀐 것이 없어요");
        (await day.Jimin.UseAsync("today")).Says("Go", "0/1");
    }

    [Fact]
    public async Task Fifty_tasks_fit_a_day_and_the_next_comes_back_as_a_file()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var sol = day.Sol;
        await sol.UseAsync("join");
        await sol.UseAsync("plan");
        (await sol.FillAsync(form => form.Write(Numbered(51)))).Says("51", "50");
        Assert.Equal(Numbered(51), sol.Last.File);

        await sol.PressAsync("Try again");
        (await sol.FillAsync(form => form.Write(Numbered(50)))).Says("0/50");
        (await sol.UseAsync("task add", ("text", "one more"))).Says("50");
        Assert.Equal("one more", sol.Last.File);
        (await sol.UseAsync("task add", ("text", "one more"), ("day", "tomorrow"))).Says("one more");
    }

    [Fact]
    public async Task A_line_too_long_or_too_deep_is_named_and_the_text_comes_back()
    {
        await using var day = await TestDay.StartAsync(Transport);
        await day.Jimin.UseAsync("join");
        var longLine = $"운동\n{new string('가', 301)}";
        await day.Jimin.UseAsync("plan");
        (await day.Jimin.FillAsync(form => form.Write(longLine))).Says("301자예요", "300자까지");
        Assert.Equal(longLine, day.Jimin.Last.File);

        const string Deep = "하나\n - 둘\n  - 셋\n   - 넷";
        await day.Jimin.PressAsync("다시 쓰기");
        (await day.Jimin.FillAsync(form => form.Write(Deep))).Says("‘넷’이 너무 깊이", "3단계까지");
        Assert.Equal(Deep, day.Jimin.Last.File);
        (await day.Jimin.UseAsync("task add", ("text", new string('x', 301)))).Says("301자예요");
        Assert.Equal(new string('x', 301), day.Jimin.Last.File);
        (await day.Jimin.UseAsync("today")).Says("아직 계획이 없어요");
    }

    [Fact]
    public async Task A_press_on_another_members_panel_changes_nothing()
    {
        await using var day = await TestDay.StartAsync(Transport);
        await JoinAndPlanAsync(day.Jimin, "Go");
        var panel = day.Jimin.Last.Message;
        await JoinAndPlanAsync(day.Haneul, "수학");

        (await day.Haneul.ForgePressAsync(MessageText.FindButton(panel, "☐")!)).Says("다른 사람의 하루예요", "[내 하루]");
        await day.Sol.UseAsync("join");
        (await day.Sol.ForgePressAsync(MessageText.FindButton(panel, "☐")!)).DoesNotSay("다른");

        (await day.Jimin.UseAsync("today")).Says("0/1");
        (await day.Haneul.UseAsync("today")).Says("0/1");
    }

    [Fact]
    public async Task A_press_on_yesterdays_post_works_through_the_door_and_then_says_why_not()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var jimin = day.Jimin;
        await JoinAndPlanAsync(jimin, "Go\n수학");
        day.MoveTo("09:00");
        var post = await jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        day.MoveTo("23:00");
        await jimin.PressAsync("✏️ 계획", post);
        var open = jimin.Last.Form;

        day.MoveTo("08:00", "2025-02-27");
        (await jimin.SendAsync(open, form => form.Write("밤에 적은 것"))).Says("2월 26일 (수)은 지나갔고");
        Assert.Equal("밤에 적은 것", jimin.Last.File);
        (await jimin.PressAsync("체크", post)).Says("체크 · 2월 26일 (수)");
        (await jimin.FillAsync(form => form.Tick("Go"))).Says("늦은 기록 · 2월 26일 (수)", "1/2");
        (await jimin.PressAsync("✏️ 계획", post)).Says("2월 26일 (수)은 지나갔고", "[내 하루*]");

        day.MoveTo("12:01", "2025-02-27");
        (await jimin.PressAsync("체크", post)).Says("2월 26일 (수) 기록은 ‹12:00›에 마감돼서", "[내 하루*]");
        day.MoveTo("12:01", "2025-02-28");
        (await jimin.PressAsync("체크", post)).Says("2월 26일 (수)은 지나간 하루예요");
        (await jimin.PressAsync("내 하루", post)).Says("그 글은 2월 26일 (수) 것이에요", "2월 28일 (금)");
    }

    [Theory]
    [InlineData("today")]
    [InlineData("plan")]
    [InlineData("tick")]
    [InlineData("tomorrow")]
    [InlineData("review")]
    [InlineData("close")]
    [InlineData("day")]
    public async Task A_command_before_joining_offers_to_join(string command)
    {
        await using var day = await TestDay.StartAsync(Transport);
        (await day.Haneul.UseAsync(command)).Says("아직 이 스터디에 참여하지 않았어요", "[참여하기*]");
        (await day.Sol.UseAsync(command)).Says("[Join*]");
        (await day.Sol.PressAsync("Join")).Says("Welcome, Sol");
        Assert.Empty((await day.Haneul.UseAsync("leave")).Message.Attachments);
    }

    [Fact]
    public async Task What_was_typed_before_joining_comes_back()
    {
        await using var day = await TestDay.StartAsync(Transport);
        (await day.Haneul.UseAsync("task add", ("text", "운동"))).Says("참여하지 않았어요");
        Assert.Equal("운동", day.Haneul.Last.File);
        Assert.Contains("참여하기", day.Haneul.Last.Buttons);

        await day.Sol.UseAsync("join");
        await day.Sol.UseAsync("plan");
        var open = day.Sol.Last.Form;
        await day.Sol.UseAsync("leave");
        await day.Sol.SendAsync(open, form => form.Write("Go for a run"));
        Assert.Equal("Go for a run", day.Sol.Last.File);
    }

    [Fact]
    public async Task Before_setup_everything_works_privately_and_says_what_is_missing()
    {
        await using var day = await TestDay.StartBeforeSetupAsync(Transport);
        await JoinAndPlanAsync(day.Haneul, "Go");
        (await day.Haneul.UseAsync("today")).Says("Go", "아직 알림 글을 올릴 채널이 없어요");
        (await day.Jimin.UseAsync("setup")).Says("아직 없어서 알림 글을 올리지 않아요", "알림 글을 올릴 채널을 골라 주세요");
        (await day.Jimin.ChooseChannelAsync("study")).Says("저장했어요", "#study");
        (await day.Haneul.UseAsync("today")).DoesNotSay("채널이 없어요");
        day.MoveTo("09:00");
        await day.Haneul.SeesPostAsync("하늘");
    }

    [Theory]
    [InlineData("1.nonsense.20250226")]
    [InlineData("0.today")]
    [InlineData("page:yesterday:2024")]
    [InlineData("1.do.20250226")]
    [InlineData("1.do.x.y.z.1")]
    [InlineData("1.plan.99999999")]
    public async Task An_old_or_unknown_button_is_answered(string customId)
    {
        await using var day = await TestDay.StartAsync(Transport);
        await JoinAndPlanAsync(day.Jimin, "Go");
        var seen = await day.Jimin.ForgePressAsync(customId);
        Assert.True(seen.IsForm || seen.Buttons.Contains("내 하루"), seen.Text);
        seen.DoesNotSay("문제가 생겨서");
    }

    [Fact]
    public async Task An_old_form_gives_back_what_was_typed()
    {
        await using var day = await TestDay.StartAsync(Transport);
        await JoinAndPlanAsync(day.Jimin, "Go");
        foreach (var customId in (string[])["1.nonsense", "0.plan.20250226", "1.plan", "1.page.20250226", "1.add.x"])
        {
            await day.Jimin.ForgeAsync(InteractionType.ModalSubmit, Sent(customId, "긴 글"));
            Assert.Equal("긴 글", day.Jimin.Last.File);
            day.Jimin.Last.DoesNotSay("문제가 생겨서");
        }
    }

    [Fact]
    public async Task Setup_is_for_those_who_manage_the_server()
    {
        await using var day = await TestDay.StartAsync(Transport);
        (await day.Haneul.UseAsync("setup")).Says("서버 관리 권한이 있는 사람만");
        (await day.Sol.UseAsync("setup", ("locale", "en"))).Says("may manage the server");
        (await day.Jimin.UseAsync("setup")).Says("한국어", "#study");
    }

    [Fact]
    public async Task Setup_says_what_is_wrong_and_changes_nothing()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var jimin = day.Jimin;
        var before = (await jimin.UseAsync("setup")).Text;
        (await jimin.UseAsync("setup", ("post", "morning"), ("cron", "every day"))).Says("`every day`은 주기로 읽을 수 없어요");
        (await jimin.UseAsync("setup", ("post", "morning"), ("cron", "0 25 * * *"))).Says("`0 25 * * *`은 주기로 읽을 수 없어요");
        (await jimin.UseAsync("setup", ("cron", "0 9 * * *"))).Says("함께 적어 주세요");
        (await jimin.UseAsync("setup", ("zone", "Mars/Olympus"))).Says("‘Mars/Olympus’는 없는 시간대역이에요");
        (await jimin.UseAsync("setup", ("day-start", "13:00"))).Says("‘13:00’에는 하루를 시작할 수 없어요");
        (await jimin.UseAsync("setup", ("day-start", "4am"))).Says("‘4am’에는");
        Assert.Equal(before, (await jimin.UseAsync("setup")).Text);

        day.World.Places.ChangeUser(day.Sol.Id, manageServer: true);
        (await day.Sol.UseAsync("setup", ("post", "evening"), ("cron", "later"))).Says("`later`");
        (await day.Sol.UseAsync("setup", ("zone", "Nowhere"))).Says("Nowhere");
    }

    [Fact]
    public async Task A_forum_is_no_channel_for_posts()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var forum = day.World.Places.GetChannel(day.GuildId, "notes-forum").Id;
        await Assert.ThrowsAsync<PlayRefusedException>(() => day.Jimin.UseAsync("setup", ("channel", $"{forum}")));

        var resolved = new ResolvedShapes(day.World, day.World.Places.GetChannel(day.Study), day.Jimin.Id);
        Assert.True(resolved.AddChannel(forum));
        var options = new JsonArray(new JsonObject { ["name"] = "channel", ["type"] = 7, ["value"] = $"{forum}" });
        var data = new JsonObject { ["id"] = "1", ["name"] = "setup", ["type"] = 1, ["options"] = options, ["resolved"] = resolved.Body!.DeepClone() };
        (await day.Jimin.ForgeAsync(InteractionType.Command, data, command: "setup")).Says("텍스트 채널이 아니에요");
        (await day.Jimin.UseAsync("setup")).Says("#study");
    }

    [Fact]
    public async Task A_day_that_is_no_date_is_asked_again()
    {
        await using var day = await TestDay.StartAsync(Transport);
        await JoinAndPlanAsync(day.Jimin, "Go");
        (await day.Jimin.UseAsync("tick", ("day", "언젠가"))).Says("‘언젠가’는 날짜로 읽을 수 없어요");
        (await day.Jimin.UseAsync("review", ("day", "2025-02-30"))).Says("날짜로 읽을 수 없어요");
        (await day.Jimin.UseAsync("day", ("date", "13/45"))).Says("날짜로 읽을 수 없어요");
        (await day.Jimin.UseAsync("tick", ("day", "2025-03-05"))).Says("3월 5일 (수)은 아직 시작되지 않았어요");
    }

    private static async Task JoinAndPlanAsync(Person person, string plan)
    {
        await person.UseAsync("join");
        await person.PressAsync("✏️ 계획");
        await person.FillAsync(form => form.Write(plan));
    }

    private static string Numbered(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"task {number}"));

    private static JsonObject Sent(string customId, string text) => new()
    {
        ["custom_id"] = customId,
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 18,
            ["id"] = 1,
            ["component"] = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = "1.list.0", ["value"] = text },
        }),
    };
}
