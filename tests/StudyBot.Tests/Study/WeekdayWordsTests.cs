using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class WeekdayWordsTests
{
    [Theory]
    [InlineData("mon,wed", "Monday Wednesday")]
    [InlineData("월수금", "Monday Wednesday Friday")]
    [InlineData("월, 수 · 금", "Monday Wednesday Friday")]
    [InlineData("월요일 목요일", "Monday Thursday")]
    [InlineData("Tu/TH", "Tuesday Thursday")]
    [InlineData("Fridays", "Friday")]
    [InlineData("mon-fri", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("금 ~ 월", "Monday Friday Saturday Sunday")]
    [InlineData("weekdays", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("평일", "Monday Tuesday Wednesday Thursday Friday")]
    [InlineData("주말, 수", "Wednesday Saturday Sunday")]
    [InlineData("매일", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday")]
    [InlineData("every day", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday")]
    public void Days_are_read_as_people_write_them(string text, string expected)
    {
        Assert.True(WeekdayWords.TryParse(text, out var days));
        Assert.Equal(expected, string.Join(' ', days.Days));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("언젠가")]
    [InlineData("mon,x")]
    [InlineData("t")]
    [InlineData("월급")]
    [InlineData("mon-")]
    public void What_names_anything_else_is_refused(string text) => Assert.False(WeekdayWords.TryParse(text, out _));
}
