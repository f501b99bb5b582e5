using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class PageOfMessageTests
{
    private static readonly DateOnly _on = new(2026, 3, 3);
    private static readonly DateTimeOffset _noon = DateTimeOffset.Parse("2026-03-03T03:00:00Z");

    // Until noon a message may be about yesterday or about today; the one that is missing is meant.
    [Theory]
    [InlineData("", -1, null)]
    [InlineData("yesterday", -1, "Today")]
    [InlineData("today", -1, "Yesterday")]
    [InlineData("yesterday today", -1, null)]

    // From noon on it is about today, and nothing is put over a page that is there.
    [InlineData("", 0, "Today")]
    [InlineData("yesterday", 1, "Today")]
    [InlineData("today", 1, null)]
    [InlineData("yesterday today", 1, null)]
    public void A_message_is_the_missing_page_of_those_it_can_be(string written, int hoursFromNoon, string? page) =>
        Assert.Equal(page, PageOfMessage.Find(Day(written, hasYesterday: true), _noon.AddHours(hoursFromNoon), _noon)?.ToString());

    // On somebody's first day there is no yesterday to write about.
    [Theory]
    [InlineData("", -1, "Today")]
    [InlineData("today", -1, null)]
    public void On_a_first_day_it_is_about_that_day(string written, int hoursFromNoon, string? page) =>
        Assert.Equal(page, PageOfMessage.Find(Day(written, hasYesterday: false), _noon.AddHours(hoursFromNoon), _noon)?.ToString());

    private static Day Day(string written, bool hasYesterday)
    {
        var page = new Writing("x", Visibility.Written, _noon);
        return new Day(_on)
        {
            OpenedFrom = hasYesterday ? _on.AddDays(-1) : null,
            YesterdayPage = written.Contains("yesterday", StringComparison.Ordinal) ? page : null,
            TodayPage = written.Contains("today", StringComparison.Ordinal) ? page : null,
        };
    }
}
