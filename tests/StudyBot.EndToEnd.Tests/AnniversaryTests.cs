using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>One's page of a month or a year ago today, offered now and then on my day.</summary>
public sealed class AnniversaryTests
{
    [Theory]
    [InlineData("ko", "한 달 전 오늘 쓴 백지가 있어요 · 2월 26일 (수)", "1년 전 오늘 쓴 백지가 있어요 · 2025년 2월 26일 (수)", "보기")]
    [InlineData("en", "A month ago today you wrote a page · Wed, February 26", "A year ago today you wrote a page · Wed, February 26, 2025", "See")]
    public async Task A_page_comes_back_after_a_month_and_after_a_year(string language, string month, string year, string see)
    {
        await using var day = await TestDay.StartAsync();
        var person = language == "ko" ? day.Jimin : day.Sol;
        await person.UseAsync("join");
        await WriteAsync(person, "CAP: P is partition");
        (await person.UseAsync("today")).DoesNotSay("📄 A month").DoesNotSay("한 달 전");

        day.MoveTo("08:00", "2025-03-26");
        (await person.UseAsync("today")).Says(month, $"[{see}]");
        var panel = person.Last.Message;
        Assert.False((await person.PressAsync(see, panel)).InPlace);
        person.Last.Says("CAP: P is partition");

        // It stays for the day, also when the panel is made anew by a tick.
        await person.UseAsync("task add", ("text", "Go"));
        await person.UseAsync("today");
        (await person.PressAsync("☐")).Says(month);

        day.MoveTo("08:00", "2026-02-26");
        (await person.UseAsync("today")).Says(year);
    }

    [Fact]
    public async Task Pages_of_every_day_come_back_once_a_week()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        for (var date = 1; date <= 10; date++)
        {
            day.MoveTo("08:00", $"2025-03-{date:00}");
            await WriteAsync(jimin, $"{date}일에 배운 것");
        }

        var offered = new List<int>();
        for (var date = 1; date <= 10; date++)
        {
            day.MoveTo("08:00", $"2025-04-{date:00}");
            if ((await jimin.UseAsync("today")).Text.Contains("한 달 전", StringComparison.Ordinal))
            {
                offered.Add(date);
            }
        }

        Assert.Equal([1, 8], offered);
    }

    private static async Task WriteAsync(Person person, string text)
    {
        await person.UseAsync("review", ("of", "today"));
        await person.FillAsync(form => form.Write(text));
    }
}
