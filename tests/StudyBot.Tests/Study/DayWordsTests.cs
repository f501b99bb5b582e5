using System.Globalization;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class DayWordsTests
{
    [Theory]
    [InlineData("today", 0)]
    [InlineData(" Today ", 0)]
    [InlineData("오늘", 0)]
    [InlineData("내일", 1)]
    [InlineData("YESTERDAY", -1)]
    [InlineData("그저께", -2)]
    [InlineData("someday", null)]
    [InlineData("", null)]
    public void A_word_is_so_many_days_away(string word, int? distance) => Assert.Equal(distance, DayWords.FindDistance(word));

    [Theory]
    [InlineData("2026-03-05", "2026-03-03", "2026-03-05")]
    [InlineData("2026.3.5", "2026-03-03", "2026-03-05")]
    [InlineData("2026/3/5", "2026-03-03", "2026-03-05")]
    [InlineData(" 3/5 ", "2026-03-03", "2026-03-05")]
    [InlineData("3월 5일", "2026-03-03", "2026-03-05")]
    [InlineData("3월5일", "2026-03-03", "2026-03-05")]
    [InlineData("3.5.", "2026-03-03", "2026-03-05")]
    [InlineData("03-05", "2026-03-03", "2026-03-05")]
    // Without a year it is the nearest such day, over the year's end as well.
    [InlineData("12/31", "2026-01-02", "2025-12-31")]
    [InlineData("1/1", "2026-12-30", "2027-01-01")]
    [InlineData("2/29", "2027-03-01", "2028-02-29")]
    [InlineData("2/29", "2024-02-29", "2024-02-29")]
    // No such day.
    [InlineData("2/29", "2026-03-03", null)]
    [InlineData("2/30", "2026-03-03", null)]
    [InlineData("13/1", "2026-03-03", null)]
    [InlineData("0/0", "2026-03-03", null)]
    [InlineData("2026-02-29", "2026-03-03", null)]
    [InlineData("3", "2026-03-03", null)]
    [InlineData("soon", "2026-03-03", null)]
    public void A_date_is_understood_as_members_type_it(string text, string today, string? date) => Assert.Equal(
        date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture), DayWords.FindDate(text, DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void At_the_ends_of_the_calendar_nothing_breaks(string today) =>
        Assert.NotNull(DayWords.FindDate("6/6", DateOnly.Parse(today, CultureInfo.InvariantCulture)));
}
