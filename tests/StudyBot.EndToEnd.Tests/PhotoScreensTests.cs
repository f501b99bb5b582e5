using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Photographs and the menu of a message in the page; with STUDYBOT_SCREENSHOTS also as pictures to be looked at.</summary>
public sealed class PhotoScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task Photographs_are_chosen_seen_shared_and_taken_off_in_the_page(string language, int width)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        string Say(string korean, string english) => isKorean ? korean : english;
        await day.Jimin.UseAsync("setup", ("locale", language));
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        await reader.UseAsync("plan");
        await reader.FillAsync(form => form.Write(Say("캐싱 서버 비교", "Compare caches")));
        day.MoveTo("09:00");
        var morning = await reader.SeesPostAsync("2");
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, reader, width, Camera.Height(width));
        Task ShootAsync(string screen) => Camera.ShootIfAskedAsync(page, $"photos-{screen}.{language}.{width}");

        // Any picture will do, and the page itself is at hand.
        var picture = await page.Page.ScreenshotAsync();
        await page.UseAsync("review");
        await page.Modal.GetByTestId("modal-input").FillAsync(Say("캐싱 서버는 읽기가 많을 때", "Caches help where reads are many"));
        await page.Page.GetByTestId("modal-file").SetInputFilesAsync(
        [
            new FilePayload { Name = Say("수업 노트 1쪽.png", "notes, page 1.png"), MimeType = "image/png", Buffer = picture },
            new FilePayload { Name = "IMG_2032.png", MimeType = "image/png", Buffer = picture },
            new FilePayload { Name = "IMG_2033.png", MimeType = "image/png", Buffer = Pictures.Pdf },
        ]);
        await Assertions.Expect(page.Modal.GetByTestId("chosen-file")).ToHaveCountAsync(3);
        await page.Modal.GetByText(Say("스터디에 공유해요", "Share it with the group")).ClickAsync();
        await ShootAsync("form");
        await page.SendAsync();
        await page.SeesAsync(Say("백지를 저장했어요", "Your page is saved"));
        await page.SeesAsync("IMG_2033.png");
        await ShootAsync("saved");
        await page.PressAsync(Say("📷 어제 백지 사진", "📷 Yesterday's photos"));
        await Assertions.Expect(page.LastMessage.GetByTestId("picture")).ToHaveCountAsync(2);
        await page.SeesAsync(Say("어제 백지 · 2월 25일 (화)", "Yesterday's page · Tue, February 25"));
        await ShootAsync("seen");
        await page.PressAsync(Say("사진 빼기", "Take photos off"));
        await Assertions.Expect(page.Modal.GetByTestId("modal-checkbox")).ToHaveCountAsync(2);
        await ShootAsync("off");
        await page.Modal.GetByText("IMG_2032.png").ClickAsync();
        await page.SendAsync();
        await page.SeesAsync(Say("사진 1장을 뺐어요", "Took off 1 photo"));

        var thread = await reader.SeesThreadAsync(morning);
        await TestDay.UntilAsync(() => day.World.Messages.CountIn(thread.Id) == 2, () => "text and photographs in the thread");
        await reader.SeesPostAsync("gallery of 1", thread.Id);
        await page.Page.GotoAsync(new Uri(day.StandIn.PageUrl, $"?as={reader.Id}&channel={thread.Id}").ToString());
        await Assertions.Expect(page.LastMessage.Locator("img.picture")).ToHaveCountAsync(1);
        await ShootAsync("thread");
        Assert.Empty(page.Trouble);
    }

    [Theory]
    [MemberData(nameof(Camera.Views), MemberType = typeof(Camera))]
    public async Task A_message_is_written_with_a_picture_and_kept_from_its_menu_in_the_page(string language, int width)
    {
        await using var day = await TestDay.StartAsync();
        var isKorean = language == "ko";
        string Say(string korean, string english) => isKorean ? korean : english;
        var reader = isKorean ? day.Jimin : day.Sol;
        await reader.UseAsync("join");
        await reader.UseAsync("today");
        day.MoveTo("08:30", "2025-02-27");
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, reader, width, Camera.Height(width));
        Task ShootAsync(string screen) => Camera.ShootIfAskedAsync(page, $"keep-{screen}.{language}.{width}");

        var picture = await page.Page.ScreenshotAsync();
        await page.Page.GetByTestId("message-file").SetInputFilesAsync(new FilePayload { Name = "IMG_2032.png", MimeType = "image/png", Buffer = picture });
        await page.Page.GetByTestId("command-box").FillAsync(Say("캐싱 서버는 읽기가 많을 때 쓴다. CAP의 P는 뭐였지?", "Caches help where reads are many. What was the P in CAP?"));
        await ShootAsync("box");
        await page.Page.GetByTestId("command-run").ClickAsync();
        await page.SeesAsync("CAP");
        var written = page.LastMessage;
        await Assertions.Expect(written.GetByTestId("picture")).ToHaveCountAsync(1);
        await written.HoverAsync();
        await written.GetByTestId("apps").ClickAsync();
        await Assertions.Expect(written.GetByTestId("apps-item")).ToHaveTextAsync(Say("백지로 저장", "Save as blank page"));
        await ShootAsync("menu");
        await written.GetByTestId("apps-item").ClickAsync();
        await page.SeesAsync(Say("어느 백지로 저장할까요?", "Which page of"));
        await ShootAsync("asked");
        await page.PressAsync(Say("📄 어제 백지로", "📄 As yesterday's page"));
        await page.SeesAsync(Say("어제 백지로 저장했어요", "as yesterday's page"));
        await ShootAsync("kept");
        await Assertions.Expect(page.LastMessage.GetByTestId("apps")).ToHaveCountAsync(0);
        Assert.Empty(page.Trouble);
    }
}
