using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Model;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.EndToEnd.Tests;

/// <summary>An ordinary message that becomes a page: which one, once, and not just anybody's.</summary>
public sealed class KeepMessageTests
{
    private const string Save = "Save as blank page";
    private const string NextDate = "2025-02-27";

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task A_message_with_its_pictures_becomes_the_page_of_its_day(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        string Say(string korean, string english) => isKorean ? korean : english;
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        day.MoveTo("20:00");
        day.Transcript.Clear();

        var message = reader.Say(Say("캐싱 서버\n로드 밸런서", "Caching servers\nLoad balancers"), reader.Upload(Say("노트.png", "notes.png"), Pictures.Png(1)), reader.Upload("b.pdf", Pictures.Pdf, "application/pdf"));
        await reader.ChooseFromMenuAsync(message, Save);
        await reader.PressAsync(Say("📷 오늘 백지 사진", "📷 Today's photos"));
        Assert.Equal([Pictures.Png(1)], reader.Last.Message.Attachments.Select(file => file.Content));
        await reader.ChooseFromMenuAsync(message, Save);
        await reader.PressAsync(Say("그날 보기", "See that day"));
        await reader.UseAsync("undo");
        await reader.ChooseFromMenuAsync(message, Save);
        await reader.ChooseFromMenuAsync(message, Save);

        var second = reader.Say(Say("하나 더", "One more"));
        await reader.ChooseFromMenuAsync(second, Save);
        await reader.PressAsync(Say("오늘 백지에 이어 붙이기", "Add to today's page"));
        await reader.UseAsync("day");
        Approved.Matches($"keep-message.{locale}.txt", day.Transcript.Text);
        reader.Last.Says(Say("로드 밸런서", "Load balancers"), Say("하나 더", "One more"));
    }

    [Fact]
    public async Task In_the_morning_its_writer_is_asked_which_page_it_is()
    {
        await using var day = await OnTheSecondDayAsync();
        var jimin = day.Jimin;
        var message = jimin.Say("캐싱", jimin.Upload("a.png", Pictures.Png(1)));
        (await jimin.ChooseFromMenuAsync(message, Save)).Says("2월 27일 (목)의 어느 백지로 저장할까요?", "“캐싱” · 📷 사진 1장", "[📄 어제 백지로] [📄 오늘 백지로]");
        var asked = jimin.Last.Message;
        await day.RestartBotAsync();
        (await jimin.PressAsync("📄 어제 백지로")).Says("2월 27일 (목)의 **어제 백지**로 저장했어요");
        (await jimin.PressAsync("📄 오늘 백지로", asked)).Says("이미 2월 27일 (목) 백지로 저장했어요");
        (await jimin.UseAsync("day")).Says("어제 백지**\n> 캐싱", "사진 1장");

        // Now only today's is missing.
        (await jimin.ChooseFromMenuAsync(jimin.Say("로드 밸런서"), Save)).Says("2월 27일 (목)의 **오늘 백지**로 저장했어요");
        (await jimin.ChooseFromMenuAsync(jimin.Say("셋째"), Save)).Says("이미 쓴 백지가 있어요", "[어제 백지에 이어 붙이기] [어제 백지를 이걸로 바꾸기] [오늘 백지에 이어 붙이기] [오늘 백지를 이걸로 바꾸기]");
        await jimin.PressAsync("어제 백지를 이걸로 바꾸기");
        (await jimin.UseAsync("day")).Says("어제 백지**\n> 셋째", "로드 밸런서").DoesNotSay("📷");
    }

    [Fact]
    public async Task A_message_of_yesterday_evening_is_yesterdays_page_while_the_door_is_open()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        day.MoveTo("23:00");
        var (message, other) = (jimin.Say("밤에 쓴 백지"), jimin.Say("또 하나"));
        day.MoveTo("09:00", NextDate);
        (await jimin.ChooseFromMenuAsync(message, Save)).Says("메시지를 2월 26일 (수)의 **오늘 백지**로 저장했어요", "2월 26일 (수)의 늦은 기록이에요");
        (await jimin.UseAsync("day", ("date", "2025-02-26"))).Says("밤에 쓴 백지", "늦은 기록");

        day.MoveTo("12:30", NextDate);
        var late = await jimin.ChooseFromMenuAsync(other, Save);
        Assert.Equal("또 하나", late.Says("마감돼서 저장하지 않았어요").File);
        day.MoveTo("09:00", "2025-03-05");
        (await jimin.ChooseFromMenuAsync(other, Save)).Says("지나간 하루예요");
    }

    [Fact]
    public async Task After_midnight_it_is_still_the_day_before()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        day.MoveTo("02:30", NextDate);
        (await jimin.ChooseFromMenuAsync(jimin.Say("새벽"), Save)).Says("오늘 백지", "2월 26일 (수)").DoesNotSay("늦은");
    }

    [Theory]
    [InlineData("ko", "내가 쓴 메시지만", "봇이 쓴 메시지는", "저장할 글도 사진도 없는", "사진이 아니에요", "참여하지 않았어요")]
    [InlineData("en", "Only messages of your own", "What a bot wrote", "neither text nor a photo", "is no photo", "have not joined")]
    public async Task Only_an_own_message_with_something_in_it_is_taken(string locale, string others, string bots, string empty, string noPhoto, string notJoined)
    {
        await using var day = await TestDay.StartAsync();
        var (reader, other) = locale == "ko" ? (day.Jimin, day.Sol) : (day.Sol, day.Jimin);
        var own = reader.Say("before joining");
        (await reader.ChooseFromMenuAsync(own, Save)).Says(notJoined);
        await JoinedAsync(reader);
        day.MoveTo("20:00");
        (await reader.ChooseFromMenuAsync(other.Say("theirs"), Save)).Says(others);
        (await reader.ChooseFromMenuAsync(Posted(day), Save)).Says(bots);
        (await reader.ChooseFromMenuAsync(reader.Say(" ", reader.Upload("a.pdf", Pictures.Pdf, "application/pdf")), Save)).Says(noPhoto);
        (await reader.ChooseFromMenuAsync(reader.Say(" "), Save)).Says(empty);
        (await reader.UseAsync("day")).DoesNotSay("📄");
    }

    [Fact]
    public async Task The_longest_message_is_a_page_and_what_no_longer_fits_below_it_is_handed_back()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        day.MoveTo("20:00");
        (await jimin.ChooseFromMenuAsync(jimin.Say(new string('가', 4000)), Save)).Says("저장했어요");
        var second = jimin.Say("하나 더");
        await jimin.ChooseFromMenuAsync(second, Save);
        var asked = jimin.Last.Message;
        var back = await jimin.PressAsync("오늘 백지에 이어 붙이기");
        Assert.Equal("하나 더", back.Says("4005자", "4000자까지").File);
        (await jimin.PressAsync("오늘 백지를 이걸로 바꾸기", asked)).Says("저장했어요");
        (await jimin.UseAsync("day")).Says("> 하나 더").DoesNotSay("가가");
    }

    [Fact]
    public async Task A_choice_is_its_writers_and_a_draft_that_is_gone_says_so()
    {
        await using var day = await OnTheSecondDayAsync();
        var (jimin, sol) = (day.Jimin, await JoinedAsync(day.Sol));
        await jimin.ChooseFromMenuAsync(jimin.Say("캐싱"), Save);
        var id = MessageText.FindButton(jimin.Last.Message, "📄 오늘 백지로")!;
        (await sol.ForgePressAsync(id)).Says("somebody else");
        Directory.Delete(Path.Combine(day.Folder, "photos"), recursive: true);
        (await jimin.PressAsync("📄 오늘 백지로")).Says("메시지의 메뉴에서 다시");
    }

    private static async Task<TestDay> OnTheSecondDayAsync()
    {
        var day = await TestDay.StartAsync();
        await JoinedAsync(day.Jimin);
        await day.Jimin.UseAsync("today");
        day.MoveTo("08:30", NextDate);
        return day;
    }

    private static Message Posted(TestDay day) => day.World.Messages.Write(
        day.Study, day.World.BotId, new MessageDraft { Content = "a bot's words", Mentions = new MentionRule(AllUsers: false, []) }, MessageOrigin.Plain);

    private static async Task<Person> JoinedAsync(Person person)
    {
        await person.UseAsync("join");
        return person;
    }
}
