using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00-08:00", "22:00-08:00")]
    [InlineData(" 22 ~ 8 ", "22:00-08:00")]
    [InlineData("9:30–17:00", "09:30-17:00")]
    [InlineData("23:00-24:00", "23:00-00:00")]
    [InlineData("off", "off")]
    [InlineData("없음", "off")]
    public void Spans_are_read_as_people_write_them(string text, string expected) => Assert.Equal(expected, QuietHours.TryParse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("22:00")]
    [InlineData("8-8")]
    [InlineData("25:00-08:00")]
    [InlineData("22:00-08:00-09:00")]
    [InlineData("밤")]
    public void Anything_else_is_no_span(string text) => Assert.Null(QuietHours.TryParse(text));

    [Theory]
    [InlineData("22:00-08:00", "22:00", true)]
    [InlineData("22:00-08:00", "07:59", true)]
    [InlineData("22:00-08:00", "08:00", false)]
    [InlineData("22:00-08:00", "21:59", false)]
    [InlineData("13:00-14:00", "13:30", true)]
    [InlineData("13:00-14:00", "14:00", false)]
    [InlineData("off", "03:00", false)]
    public void They_begin_with_their_first_minute_and_end_before_their_last(string hours, string time, bool isQuiet) =>
        Assert.Equal(isQuiet, QuietHours.TryParse(hours)!.Covers(TimeOnly.Parse(time)));
}
