using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Days off, the blank page, and the lists with their panel.</summary>
public sealed partial class ScreenshotTests
{
    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_screens_of_days_off(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader, other) = (camera.Day, camera.Reader, camera.Other);

        await day.Jimin.UseAsync("setup", ("rest", camera.Say("토일", "sat,sun")));
        await PlanAsync(reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await PlanAsync(other, camera.Say("데이터 모델링 2장\n운동", "Data modelling, chapter 2\nA run"));
        await other.UseAsync("task done", ("task", camera.Say("운동", "A run")));
        await reader.UseAsync("tomorrow");
        await reader.FillAsync(form => form.Write(camera.Say("산책\n- 물 챙기기\n장보기", "A walk\n- bring water\nGroceries")));
        await reader.UseAsync("away set", ("from", camera.Say("내일", "tomorrow")), ("to", "3/1"), ("reason", camera.Say("제주 여행", "The sea")));
        await camera.ShootAsync("away-set");
        await reader.UseAsync("away set", ("from", "3/20"));
        await reader.UseAsync("away set", ("from", "2/28"), ("to", "3/5"));
        await camera.ShootAsync("away-overlaps");
        await reader.UseAsync("away list");
        await camera.ShootAsync("away-list");
        await camera.ShootAsync("away-form", press: camera.Say("고치기", "Edit"));
        await reader.UseAsync("today");
        await reader.PressAsync("⋯");
        await camera.ShootAsync("more-away");

        day.MoveTo("08:00", "2025-02-27");
        await reader.UseAsync("today");
        await camera.ShootAsync("today-away");
        day.MoveTo("23:50", "2025-02-27");
        await reader.SeesPostAsync(camera.Say("✈️ 휴가", "✈️ away"));
        await camera.ShootAsync("summary-away");
        await reader.UseAsync("away cancel", ("away", "2/28"));
        day.MoveTo("08:00", "2025-03-01");
        await reader.UseAsync("today");
        await camera.ShootAsync("today-rest");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_screens_of_the_blank_page(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader) = (camera.Day, camera.Reader);

        await PlanAsync(reader, camera.IsKorean ? SampleNote.Plan : EnglishPlan);
        await reader.UseAsync("task remark", ("task", "Ansible"), ("text", camera.Say("캐싱 서버와 CloudFront 요금까지 읽음", "Cache servers, and what CloudFront charges")));
        await reader.UseAsync("review", ("of", "today"));
        await reader.FillAsync(form => form.Write(
            camera.Say("오늘 무엇을 배웠나요?", "What did you learn today?"), camera.IsKorean ? SampleNote.Today : "Read replicas are asynchronous, 200 ms behind.\nmap[string]value\n? what does P mean in CAP"));
        day.MoveTo("08:30", "2025-02-27");
        await reader.UseAsync("review");
        await reader.UseAsync("today");
        await camera.ShootAsync("today-closed-book");
        await reader.UseAsync("day", ("date", camera.Say("어제", "yesterday")));
        await camera.ShootAsync("day-closed-book");
        await reader.UseAsync("review");
        await reader.FillAsync(form => form.Write(camera.Say("어제 무엇을 배웠나요?", "What did you learn yesterday?"), camera.Say("복제본은 비동기다.\n? Proxy는 왜 쓰는가", "Replicas lag behind.\n? why a proxy")));
        await camera.ShootAsync("page-compared");
        await camera.ShootAsync("page-fill-in", press: camera.Say("🖊️ 빠진 것 채우기", "🖊️ Fill in the rest"));
        await reader.PressAsync(camera.Say("🖊️ 빠진 것 채우기", "🖊️ Fill in the rest"));
        await reader.FillAsync(form => form.Write(camera.Say("CloudFront는 요청 횟수로 요금을 받는다.", "CloudFront charges by requests.")));
        await reader.PressAsync(camera.Say("반쯤", "About half"));
        await camera.ShootAsync("page-remembered");
        await reader.PressAsync(camera.Say("보기", "See them"));
        await camera.ShootAsync("open-questions");
        await camera.ShootAsync("open-question-answer", press: camera.Say("답하기", "Answer"));
        await reader.UseAsync("day");
        await camera.ShootAsync("day-filled-in");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_screens_of_lists_and_the_panel(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader) = (camera.Day, camera.Reader);

        await reader.UseAsync("join");
        await reader.UseAsync("settings", ("carry", "ask"));
        await reader.UseAsync("task add", ("text", camera.Say("Ansible [문서](https://docs.ansible.com) 읽기\n청소\n- 창문", "Read the [Ansible](https://docs.ansible.com) guide\nClean\n- windows")));
        day.MoveTo("08:00", "2025-02-27");
        await reader.UseAsync("task add", ("text", camera.Say("가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)\nGo", "System design interview, chapter 6(1)\nGo")));
        await reader.UseAsync("task add", ("text", camera.Say("이사 알아보기\n- 집 찾기\n세금 신고", "Move house\n- find a flat\nFile taxes")), ("day", "later"));
        await reader.UseAsync("task done", ("task", "6"));
        await reader.UseAsync("today");
        await camera.ShootAsync("plan-suggestions", press: "✏️ " + camera.Say("계획", "Plan"));
        await camera.ShootAsync("tomorrow-suggestions", "tomorrow");
        await reader.UseAsync("today");
        await reader.PressAsync(camera.Say("모두 가져오기", "Take all"));
        await reader.UseAsync("settings", ("carry", "carry"));
        foreach (var date in new[] { "2025-02-28", "2025-03-01" })
        {
            day.MoveTo("08:00", date);
            await reader.UseAsync("task add", ("text", date));
            await reader.UseAsync("task done", ("task", date));
        }

        await reader.UseAsync("task remark", ("task", "Ansible"), ("text", camera.Say("30쪽까지", "up to page 30")));
        await reader.UseAsync("today");
        await camera.ShootAsync("slip-question");
        await camera.ShootAsync("slip-split", press: camera.Say("나누기", "Split"));
        await reader.UseAsync("today");
        await reader.PressAsync(camera.Say("그대로 두기", "Keep it"));
        await camera.ShootAsync("slip-kept");
        await reader.UseAsync("task add", ("text", string.Join('\n', Enumerable.Range(1, 40).Select(number => $"{new string(' ', (number - 1) % 3)}{camera.Say("할 일", "Task")} {number}"))));
        await reader.UseAsync("today");
        await reader.PressAsync(camera.Say("다음 ›", "More ›"));
        await camera.ShootAsync("today-pages");
        day.MoveTo("21:00", "2025-03-01");
        await reader.UseAsync("today");
        await camera.ShootAsync("close-held", "close");
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task The_screens_of_finding_again(string language, int width)
    {
        await using var camera = await Camera.StartAsync(chromium, language, width);
        var (day, reader) = (camera.Day, camera.Reader);

        day.MoveTo("08:30", "2024-02-26");
        await PlanAsync(reader, camera.Say("캐싱 서버 고르기", "Choose a cache"));
        await reader.UseAsync("review", ("of", "today"));
        await reader.FillAsync(form => form.Write(camera.Say(
            "- 캐싱은 ||가까이 두는 것||이고 [문서](https://redis.io/docs/latest/)에 전략이 있다", "- a cache is ||what is kept near||, see [the manual](https://redis.io/docs/latest/)")));
        day.MoveTo("08:30");
        await reader.UseAsync("plan");
        await reader.FillAsync(form => form.Write(camera.IsKorean ? SampleNote.Plan + "\n캐싱 서버 비교\n- 캐시 비우기\n1. 캐싱 **전략** 정리" : EnglishPlan + "\nCompare caches\n- flush the cache"));
        await reader.UseAsync("task remark", ("task", "Ansible"), ("text", camera.Say("캐싱된 사실(fact)부터 다시 볼 것", "look at cached facts again")));
        await reader.UseAsync("review", ("of", "today"));
        await reader.FillAsync(form => form.Write(camera.Say(
            $"{SampleNote.Today}\n여러 노드에 걸친 읽기 작업이 많은 서비스라면 결국 앞단의 캐싱 서버가 얼마나 버텨 주느냐에 달려 있고, 무효화를 언제 하느냐가 제일 어렵다고 했다.",
            "Whoever reads from many nodes depends in the end on how much the cache before them bears, and on when it is invalidated, which is the hardest part of it all.")));
        await reader.UseAsync("today");
        await camera.ShootAsync("anniversary");
        await reader.UseAsync("find", ("text", camera.Say("캐싱", "cache")));
        await camera.ShootAsync("find");
        await reader.UseAsync("find", ("text", camera.Say("쿠버네티스", "kubernetes")));
        await camera.ShootAsync("find-nothing");
    }
}
