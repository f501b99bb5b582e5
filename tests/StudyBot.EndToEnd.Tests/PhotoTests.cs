using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Screens;
using StudyBot.Playground.StandIn;
using StudyBot.Playground.StandIn.Members;
using StudyBot.Playground.StandIn.Validation;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Pages written by hand: photographs with a page's form, seen again, shared, taken off, and whatever may be wrong with them.</summary>
public sealed class PhotoTests
{
    private const int MostBytes = 10 * 1024 * 1024;

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task A_page_with_photographs_is_written_seen_and_thinned_out(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        string Say(string korean, string english) => isKorean ? korean : english;
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        day.Transcript.Clear();

        await reader.UseAsync("review", ("of", "today"));
        await reader.FillAsync(form => form
            .Write(Say("캐싱 서버", "Caching servers"))
            .Attach(reader.Upload(Say("수업 노트.png", "my notes.png"), Pictures.Png(1)), reader.Upload("b.png", Pictures.Png(2))));
        await reader.PressAsync(Say("📷 오늘 백지 사진", "📷 Today's photos"));
        Assert.Equal([Pictures.Png(1), Pictures.Png(2)], reader.Last.Message.Attachments.Select(file => file.Content));
        await reader.PressAsync(Say("사진 빼기", "Take photos off"));
        await reader.FillAsync(form => form.Tick("1. "));
        await reader.PressAsync(Say("📷 오늘 백지 사진", "📷 Today's photos"), reader.Last.Message);
        Assert.Equal([Pictures.Png(2)], reader.Last.Message.Attachments.Select(file => file.Content));
        await reader.UseAsync("undo");
        await reader.UseAsync("day");
        await reader.PressAsync(Say("📷 오늘 백지 사진", "📷 Today's photos"));
        Assert.Equal([Pictures.Png(1), Pictures.Png(2)], reader.Last.Message.Attachments.Select(file => file.Content));
        Approved.Matches($"photos.{locale}.txt", day.Transcript.Text);
    }

    [Theory]
    [InlineData(TestDay.OverGateway)]
    [InlineData(TestDay.OverHttp)]
    public async Task Photographs_alone_are_a_page_and_outlive_a_restart(string transport)
    {
        await using var day = await TestDay.StartAsync(transport);
        var jimin = await JoinedAsync(day.Jimin);
        (await WriteAsync(jimin, "", jimin.Upload("a.png", Pictures.Png(1)))).Says("백지를 저장했어요");
        (await jimin.UseAsync("review", ("of", "today"))).Says("이미 1장이 있어요");
        await jimin.FillAsync(form => form.Write("나중에 쓴 글").Attach(jimin.Upload("b.png", Pictures.Png(2))));
        await day.RestartBotAsync();

        (await jimin.UseAsync("day")).Says("나중에 쓴 글", "📷 사진 2장");
        await jimin.PressAsync("📷 오늘 백지 사진");
        Assert.Equal([Pictures.Png(1), Pictures.Png(2)], jimin.Last.Message.Attachments.Select(file => file.Content));
    }

    [Fact]
    public async Task The_last_photograph_of_a_page_without_words_takes_the_page_with_it_and_undo_brings_both_back()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        await WriteAsync(jimin, "", jimin.Upload("a.png", Pictures.Png(1)));
        await jimin.PressAsync("📷 오늘 백지 사진");
        var photos = jimin.Last.Message;
        await jimin.PressAsync("사진 빼기");
        (await jimin.FillAsync(form => form.Tick("a.png"))).Says("이 백지도 사라졌어요");
        (await jimin.UseAsync("today")).Says("오늘 –");
        (await jimin.PressAsync("사진 빼기", photos)).Says("볼 수 있는 사진이 없어요");

        await jimin.UseAsync("undo");
        await jimin.UseAsync("day");
        await jimin.PressAsync("📷 오늘 백지 사진");
        Assert.Equal([Pictures.Png(1)], jimin.Last.Message.Attachments.Select(file => file.Content));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task A_bad_photograph_is_named_and_keeps_neither_the_text_nor_the_others_back(string locale)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = locale == "ko";
        var reader = await JoinedAsync(isKorean ? day.Jimin : day.Sol);
        await WriteAsync(
            reader,
            isKorean ? "캐싱" : "Caching",
            reader.Upload("good.png", Pictures.Png(1)),
            reader.Upload("disguised.png", Pictures.Pdf),
            reader.Upload("phone.jpg", Pictures.Heic, "image/jpeg"),
            reader.Upload("large.png", Pictures.Png(2, MostBytes + 1)));
        reader.Last.Says(isKorean
            ? ["백지를 저장했어요", "disguised.png: 열어 보니 사진이 아니에요", "phone.jpg: HEIC", "large.png: 10 MB라서 너무 커요. 10 MB까지", "JPG, PNG, WebP, GIF"]
            : ["Your page is saved", "disguised.png: what is in it is no photo", "phone.jpg: HEIC", "large.png: 10 MB is too large", "JPG, PNG, WebP or GIF"])
            .DoesNotSay("good.png");

        (await reader.UseAsync("day")).Says(isKorean ? "캐싱" : "Caching", isKorean ? "사진 1장" : "1 photo");
    }

    [Fact]
    public async Task The_largest_photographs_come_in_several_messages()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        await WriteAsync(jimin, "", jimin.Upload("a.png", Pictures.Png(1, MostBytes)), jimin.Upload("b.png", Pictures.Png(2, MostBytes)));
        (await jimin.PressAsync("📷 오늘 백지 사진")).Says("1/2");
        Assert.Equal(MostBytes, Assert.Single(jimin.Last.Message.Attachments).Content.Length);
        (await jimin.PressAsync("다음 ›")).Says("2/2");
        Assert.Equal(2, Assert.Single(jimin.Last.Message.Attachments).Content[Pictures.Png().Length - 1]);
    }

    [Fact]
    public async Task When_no_photograph_is_any_good_and_nothing_was_typed_nothing_is_saved_and_all_is_said()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        (await WriteAsync(jimin, "", jimin.Upload("a.png", Pictures.Pdf))).Says("저장할 것이 없었어요", "a.png: 열어 보니 사진이 아니에요");
        (await WriteAsync(jimin, "")).Says("저장할 것이 없었어요").DoesNotSay("사진");
        (await jimin.UseAsync("today")).Says("오늘 –");
    }

    [Fact]
    public async Task An_address_that_has_expired_is_said_and_the_text_is_kept()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        day.World.Attachments.AddressLife = TimeSpan.Zero;
        (await WriteAsync(jimin, "캐싱", jimin.Upload("a.png", Pictures.Png()))).Says("백지를 저장했어요", "a.png: 파일 주소가 만료됐어요. 다시 올려 주세요.");
        day.World.Attachments.AddressLife = TimeSpan.FromHours(1);
        (await WriteAsync(jimin, "캐싱", jimin.Upload("a.png", Pictures.Png()))).Says("백지를 저장했어요").DoesNotSay("만료");
    }

    [Fact]
    public async Task A_connection_that_breaks_once_is_not_noticed_and_one_that_stays_broken_is_said()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        day.World.Faults.Add(new Fault.Resets(), FaultTarget.Files, times: 1);
        (await WriteAsync(jimin, "", jimin.Upload("a.png", Pictures.Png(1)))).Says("백지를 저장했어요").DoesNotSay("못한");
        day.World.Faults.Add(new Fault.Refuses(503, AsPage: true), FaultTarget.Files, times: 2);
        (await WriteAsync(jimin, "둘", jimin.Upload("b.png", Pictures.Png(2)))).Says("백지를 저장했어요", "b.png: 디스코드에서 받아 오지 못했어요");
    }

    [Fact]
    public async Task A_file_that_never_comes_holds_up_its_page_for_a_while_and_no_other()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        await jimin.UseAsync("review", ("of", "today"));
        var form = jimin.Last.Form.Write("캐싱").Attach(jimin.Upload("a.png", Pictures.Png()));
        day.World.Faults.Add(new Fault.Hangs(AtMost: null), FaultTarget.Files, times: 1);
        var sending = day.World.As(jimin.Id).BeginSubmit(form.InteractionId, form.Values);
        Assert.IsType<InteractionOutcome.Deferred>(await sending.First.Task.WaitAsync(TestDay.Limit, TestDay.Token));
        (await (await JoinedAsync(day.Haneul)).UseAsync("today")).Says("아직 계획이 없어요");
        (await jimin.SeeAsync(sending)).Says("백지를 저장했어요", "a.png: 디스코드에서 받아 오지 못했어요");
    }

    [Fact]
    public async Task What_comes_after_the_door_is_handed_back_text_and_photographs()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        await jimin.UseAsync("review", ("of", "today"));
        var form = jimin.Last.Form;
        day.MoveTo("12:30", "2025-02-27");
        var back = await jimin.SendAsync(form, late => late.Write("늦은 글").Attach(jimin.Upload("a.png", Pictures.Png(1)), jimin.Upload("b.png", Pictures.Pdf)));

        back.Says("마감돼서 저장하지 않았어요", "b.png: 열어 보니 사진이 아니에요");
        Assert.Equal(["늦은 글"u8.ToArray(), Pictures.Png(1)], back.Message.Attachments.Select(file => file.Content));
        Assert.Empty(Directory.EnumerateFiles(day.Folder, "*.png", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_page_has_ten_photographs_and_no_more()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = await JoinedAsync(day.Jimin);
        await WriteAsync(jimin, "", [.. Enumerable.Range(0, 4).Select(number => jimin.Upload($"{number}.png", Pictures.Png(number)))]);
        await WriteAsync(jimin, "", [.. Enumerable.Range(4, 4).Select(number => jimin.Upload($"{number}.png", Pictures.Png(number)))]);
        await jimin.UseAsync("review", ("of", "today"));
        var older = jimin.Last.Form;
        (await jimin.UseAsync("review", ("of", "today"))).Says("이미 8장이 있어요. 2장 더");
        await jimin.FillAsync(form => form.Attach(jimin.Upload("8.png", Pictures.Png(8)), jimin.Upload("9.png", Pictures.Png(9))));
        Assert.False((await jimin.UseAsync("review", ("of", "today"))).Form.TakesFiles);

        (await jimin.SendAsync(older, form => form.Write("글").Attach(jimin.Upload("10.png", Pictures.Png(10)))))
            .Says("백지를 저장했어요", "10.png: 백지 하나에는 사진을 10장까지");
        await jimin.PressAsync("📷 오늘 백지 사진");
        Assert.Equal(Enumerable.Range(0, 10).Select(number => Pictures.Png(number)), jimin.Last.Message.Attachments.Select(file => file.Content));
    }

    [Fact]
    public async Task Only_who_may_read_the_page_sees_its_photographs_and_only_its_writer_takes_them_off()
    {
        await using var day = await TestDay.StartAsync();
        var (jimin, sol) = (await JoinedAsync(day.Jimin), await JoinedAsync(day.Sol));
        await WriteAsync(jimin, "비밀", jimin.Upload("a.png", Pictures.Png()));
        await jimin.PressAsync("📷 오늘 백지 사진");
        var off = MessageText.FindButton(jimin.Last.Message, "사진 빼기")!;
        var see = MessageText.FindButton((await jimin.UseAsync("day")).Message, "📷 오늘 백지 사진")!;
        (await sol.UseAsync("day", ("member", $"{jimin.Id}"))).DoesNotSay("📷");
        (await sol.ForgePressAsync(see)).Says("no photos that you can see");
        (await sol.ForgePressAsync(off)).Says("somebody else");

        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Choose("스터디에 공유해요"));
        (await sol.UseAsync("day", ("member", $"{jimin.Id}"))).Says("1 photo");
        await sol.PressAsync("📷 Today's photos");
        Assert.Equal([Pictures.Png()], sol.Last.Message.Attachments.Select(file => file.Content));
        Assert.DoesNotContain("Take photos off", sol.Last.Buttons);
        Assert.True(sol.Last.Private);
    }

    [Fact]
    public async Task Photographs_of_a_shared_page_go_to_the_days_thread_and_follow_the_page()
    {
        await using var day = await TestDay.StartAsync();
        var (jimin, sol) = (await JoinedAsync(day.Jimin), await JoinedAsync(day.Sol));
        await jimin.UseAsync("plan");
        await jimin.FillAsync(form => form.Write("읽기"));
        day.MoveTo("09:00");
        var morning = await sol.SeesPostAsync("2월 26일 (수)");
        await WriteAsync(jimin, "", "스터디에 공유해요", jimin.Upload("a.png", Pictures.Png(1)), jimin.Upload("b.png", Pictures.Png(2)));
        var thread = await sol.SeesThreadAsync(morning);
        var posted = await sol.SeesPostAsync("gallery of 2", thread.Id);
        Assert.Equal([Pictures.Png(1), Pictures.Png(2)], posted.Attachments.Select(file => file.Content));
        Assert.Single(day.World.Messages.Shared(thread.Id));

        await jimin.PressAsync("📷 오늘 백지 사진");
        await jimin.PressAsync("사진 빼기");
        await jimin.FillAsync(form => form.Tick("1. "));
        await sol.SeesAsync(posted, "gallery of 1");
        Assert.Equal([Pictures.Png(2)], posted.Attachments.Select(file => file.Content));

        await jimin.UseAsync("review", ("of", "today"));
        await jimin.FillAsync(form => form.Choose("나만 봐요"));
        await sol.SeesAsync(posted, "공유하지 않는 사진");
        Assert.Empty(posted.Attachments);
    }

    private static async Task<Person> JoinedAsync(Person person)
    {
        await person.UseAsync("join");
        return person;
    }

    private static Task<Seen> WriteAsync(Person person, string text, params ulong[] photos) => WriteAsync(person, text, audience: null, photos);

    private static async Task<Seen> WriteAsync(Person person, string text, string? audience, params ulong[] photos)
    {
        await person.UseAsync("review", ("of", "today"));
        return await person.FillAsync(form =>
        {
            form.Write(text);
            _ = audience is null ? form : form.Choose(audience);
            _ = photos.Length == 0 ? form : form.Attach(photos);
        });
    }
}
