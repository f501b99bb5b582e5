using Microsoft.Playwright;
using StudyBot.EndToEnd.Tests.Bots;
using StudyBot.EndToEnd.Tests.Browser;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Trouble asked for from the page, in a real browser.</summary>
public sealed class FaultsPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_fault_is_asked_for_strikes_is_logged_and_the_rest_is_cleared()
    {
        await using var day = await TestDay.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, day.Sol);
        await page.Page.GetByTestId("faults").ClickAsync();
        await page.Page.GetByTestId("fault-kind").SelectOptionAsync(["502, HTML"]);
        await page.Page.GetByTestId("fault-target").SelectOptionAsync(["Answers to interactions"]);
        await page.Page.GetByTestId("fault-add").ClickAsync();
        await page.Page.GetByTestId("fault-kind").SelectOptionAsync(["Delay"]);
        await page.Page.GetByTestId("fault-times").SelectOptionAsync(["Until cleared"]);
        await page.Page.GetByTestId("fault-seconds").FillAsync("0.1");
        await page.Page.GetByTestId("fault-target").SelectOptionAsync(["Posts"]);
        await page.Page.GetByTestId("fault-add").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("fault-pending")).ToHaveTextAsync(["502, HTMLAnswers to interactionsOnce", "DelayPostsUntil cleared"]);

        await day.Sol.UseAsync("join");
        await Assertions.Expect(page.Page.GetByTestId("fault-hit").First).ToContainTextAsync("502, HTML");
        await Assertions.Expect(page.Page.GetByTestId("fault-hit").First).ToContainTextAsync("/callback");
        await Assertions.Expect(page.Page.GetByTestId("fault-pending")).ToHaveCountAsync(1);
        await page.Page.GetByTestId("faults-clear").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("faults-pending")).ToHaveTextAsync("Nothing");
        Assert.Empty(day.World.Faults.Pending);
        Assert.Empty(page.Trouble);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("op-7")]
    [InlineData("op-9-resumable")]
    public async Task The_gateway_is_struck_and_the_bot_comes_back(string kind)
    {
        await using var day = await TestDay.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(chromium, day, day.Sol, width: 390, height: 844);
        await page.Page.GetByTestId("faults").ClickAsync();
        await page.Page.Locator($"[data-testid=fault-socket][data-kind='{kind}']").ClickAsync();
        await Assertions.Expect(page.Page.Locator($"[data-testid=fault-hit][data-kind='{kind}']")).ToBeVisibleAsync();
        await TestDay.UntilAsync(() => day.World.Gateway is { Resumes: 1, IsOnline: true }, () => "a resumed session");
        Assert.Equal(1, day.World.Gateway.Identifies);
        Assert.Empty(page.Trouble);
    }
}
