using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;

namespace StudyBot.EndToEnd.Tests;

/// <summary>The playground's page with the real bot behind it, in a real browser.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Two_people_join_plan_and_tick_in_the_page()
    {
        await using var day = await TestDay.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, day.Jimin);
        await page.UseAsync("join");
        await page.SeesAsync("반가워요, 지민 님.");
        await page.PressAsync("✏️ 계획");
        await page.Page.GetByTestId("modal-input").FillAsync(SampleNote.Plan);
        await page.SendAsync();
        await page.SeesAsync("0/6");

        await page.UseAsync("tick");
        await page.Modal.GetByText("AWS Chapter16(1)").ClickAsync();
        await page.Modal.GetByText("terraform").ClickAsync();
        await page.SendAsync();
        await page.SeesAsync("2개 끝냈어요. 2/6");
        await page.UseAsync("today");
        await page.SeesAsync("2/6");

        await page.BecomeAsync(day.Sol);
        await page.UseAsync("join");
        await page.SeesAsync("Welcome, Sol.");
        await Assertions.Expect(page.Page.GetByText("반가워요, 지민 님.")).ToHaveCountAsync(0);

        day.MoveTo("09:00");
        await page.SeesAsync("☀️ 2월 26일 (수)");
        await page.SeesAsync("1/3");
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task The_clock_of_the_page_brings_the_next_post_and_the_next_day()
    {
        await using var day = await TestDay.StartAsync();
        await day.Jimin.UseAsync("join");
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, day.Jimin);
        await page.Page.GetByTestId("clock-next-post").ClickAsync();
        await page.SeesAsync("☀️ 2월 26일 (수)");
        await page.Page.GetByTestId("clock-next-day").ClickAsync();
        await page.UseAsync("today");
        await page.SeesAsync("2월 27일 (목)");
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task Markdown_is_drawn_as_Discord_draws_it()
    {
        await using var day = await TestDay.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, day.Jimin);
        var wrong = await page.Page.EvaluateAsync<string>("import('/js/markdownCheck.js').then(module => JSON.stringify(module.check()))");
        Assert.Equal("[]", wrong);
        Assert.Empty(page.Trouble);
    }
}
