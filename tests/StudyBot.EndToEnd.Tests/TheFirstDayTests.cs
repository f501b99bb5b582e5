using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;

namespace StudyBot.EndToEnd.Tests;

public class TheFirstDayTests
{
    private protected virtual string Transport => TestDay.OverGateway;

    private const string NextDate = "2025-02-27";

    [Fact]
    public async Task The_whole_day_runs_from_joining_to_the_next_mornings_list()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var (jimin, sol) = (day.Jimin, day.Sol);
        await JoinAndPlanAsync(jimin, sol);
        await WriteTheMorningAsync(day);
        await TickThroughTheDayAsync(day);
        await CloseAsync(day);
        await WakeUpAsync(day);
        Approved.Matches("the-first-day.txt", day.Transcript.Text);
    }

    [Fact]
    public async Task Joining_to_a_first_written_plan_takes_two_presses()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        var typed = jimin.Steps;

        await jimin.PressAsync("✏️ 계획");
        await jimin.FillAsync(form => form.Write("운동"));

        jimin.Last.Says("운동");
        Assert.Equal(2, jimin.Steps - typed);
    }

    [Fact]
    public async Task Somebody_who_plans_first_is_offered_to_join_and_plans_with_two_presses_more()
    {
        await using var day = await TestDay.StartAsync(Transport);
        (await day.Haneul.UseAsync("plan")).Says("아직 이 스터디에 참여하지 않았어요");
        await day.Haneul.PressAsync("참여하기");
        await day.Haneul.PressAsync("✏️ 계획");
        (await day.Haneul.FillAsync(form => form.Write("운동"))).Says("운동");
    }

    [Fact]
    public async Task The_whole_evening_takes_one_form()
    {
        await using var day = await TestDay.StartAsync(Transport);
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        await jimin.PressAsync("✏️ 계획");
        await jimin.FillAsync(form => form.Write(SampleNote.Plan));
        day.MoveTo("21:00");
        var post = await jimin.SeesPostAsync("마무리할 시간");
        var before = jimin.Steps;

        await jimin.PressAsync("🌙 마무리하기", post);
        await jimin.FillAsync(form => form
            .Write("📄 오늘 배운 것 (책을 덮고)", SampleNote.Today)
            .Write("🌱 하루를 마치며", SampleNote.Closing)
            .Write("📌 내일 할 일 · 2월 27일 (목)", SampleNote.Tomorrow));

        Assert.Equal(2, jimin.Steps - before);
        jimin.Last.Says("모두 마무리했어요. 잘 자요.");
        await jimin.SeesAsync(post, "잘 자요");
    }

    private static async Task JoinAndPlanAsync(Person jimin, Person sol)
    {
        (await jimin.UseAsync("join")).Says("반가워요, 지민");
        await jimin.PressAsync("✏️ 계획");
        (await jimin.FillAsync(form => form.Write(SampleNote.Plan))).Says("0/6", "AWS **Chapter16**(1)", "Go Chapter 1개만");
        (await sol.UseAsync("join")).Says("Sol");
        await sol.PressAsync("✏️ Plan");
        (await sol.FillAsync(form => form.Write("Morning\nRead chapter 3\n- take notes\nAfternoon\nGo for a run"))).Says("0/3");
    }

    private static async Task WriteTheMorningAsync(TestDay day)
    {
        var (jimin, sol) = (day.Jimin, day.Sol);
        day.MoveTo("09:00");
        var morning = await jimin.SeesPostAsync("☀️ 2월 26일 (수)");
        Assert.Contains("지민", jimin.Read(morning), StringComparison.Ordinal);

        await jimin.PressAsync("📄 어제 백지", morning);
        (await jimin.FillAsync(form => form.Write("어제 무엇을 배웠나요?", SampleNote.Yesterday).Choose("스터디에 공유해요"))).Says("백지를 저장했어요");
        var thread = await jimin.SeesThreadAsync(morning);
        await sol.SeesPostAsync("AWS KRUG", thread.Id);

        await jimin.PressAsync("체크", morning);
        (await jimin.FillAsync(form => form.Tick("AWS Chapter16(1)", "Linux Kernel", "가상 면접"))).Says("3/6");
        await sol.PressAsync("체크", morning);
        await sol.FillAsync(form => form.Tick("Read chapter 3"));
        await jimin.SeesAsync(morning, "5/5");
    }

    private static async Task TickThroughTheDayAsync(TestDay day)
    {
        var jimin = day.Jimin;
        day.MoveTo("13:00");
        var afternoon = await jimin.SeesPostAsync("⛅ 2월 26일 (수)");
        await jimin.PressAsync("체크", afternoon);
        (await jimin.FillAsync(form => form.Tick("Ansible", "terraform"))).Says("5/6", "Go Chapter 1개만");
        await jimin.SeesAsync(afternoon, "2/4");
        (await jimin.UseAsync("today")).Says("5/6");
    }

    private static async Task CloseAsync(TestDay day)
    {
        var (jimin, sol) = (day.Jimin, day.Sol);
        day.MoveTo("20:00");
        await jimin.UseAsync("review", ("of", "today"));
        (await jimin.FillAsync(form => form.Write("오늘 무엇을 배웠나요?", SampleNote.Today))).Says("저장했어요");

        day.MoveTo("21:00");
        var evening = await jimin.SeesPostAsync("마무리할 시간");
        Assert.Contains("오늘 백지 1/2", jimin.Read(evening), StringComparison.Ordinal);
        await jimin.PressAsync("🌙 마무리하기", evening);
        (await jimin.FillAsync(form => form
            .Write("🌱 하루를 마치며", SampleNote.Closing)
            .Write("📌 내일 할 일 · 2월 27일 (목)", SampleNote.Tomorrow))).Says("모두 마무리했어요");
        await jimin.SeesAsync(evening, "내일 할 일 1/2");

        await sol.PressAsync("🌙 마무리하기", evening);
        (await sol.FillAsync(form => form
            .Write("📄 What I learned today (books closed)", "goroutines, channels")
            .Write("🌱 The day's last words", "A short day.")
            .Write("📌 For Thu, February 27", "Read chapter 4"))).Says("Sleep well");
        await jimin.SeesAsync(evening, "잘 자요");
        (await jimin.UseAsync("tomorrow")).Says("Ansible(https", "var랑 module명");

        day.MoveTo("23:50");
        var summary = await jimin.SeesPostAsync("2월 26일 (수)을 마치며");
        Assert.Contains("5/6", jimin.Read(summary), StringComparison.Ordinal);
    }

    private static async Task WakeUpAsync(TestDay day)
    {
        var (jimin, sol) = (day.Jimin, day.Sol);
        var summary = await jimin.SeesPostAsync("계속 반영돼요");
        day.MoveTo("04:01", NextDate);
        (await jimin.UseAsync("today")).Says("2월 27일 (목)", "AWS 크레딧 등록하기", "var랑 module명", "Go Chapter 1개만");
        (await sol.UseAsync("today")).Says("Read chapter 4", "Go for a run");

        day.MoveTo("09:00", NextDate);
        var morning = await jimin.SeesPostAsync("☀️ 2월 27일 (목)");
        await jimin.PressAsync("체크", morning);
        (await jimin.FillAsync(form => form.Tick("var랑 module명"))).Says("1/7");
        await jimin.SeesAsync(morning, "1/");
        (await jimin.UseAsync("day", ("date", "어제"))).Says("Go Chapter 1개만");

        // Once yesterday's door is closed nothing is added any more.
        day.MoveTo("12:01", NextDate);
        await TestDay.UntilAsync(() => !jimin.Read(summary).Contains("계속 반영돼요", StringComparison.Ordinal), () => "the final summary");
    }
}
