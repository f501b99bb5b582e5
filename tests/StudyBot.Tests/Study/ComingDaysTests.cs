using System.Globalization;
using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class ComingDaysTests
{
    [Theory]
    // Tuesday, 3 March 2026.
    [InlineData("오늘", "2026-03-03")]
    [InlineData(" 내일 ", "2026-03-04")]
    [InlineData("모레", "2026-03-05")]
    [InlineData("내일모레", "2026-03-05")]
    [InlineData("글피", "2026-03-06")]
    [InlineData("3일 뒤", "2026-03-06")]
    [InlineData("10일후", "2026-03-13")]
    [InlineData("2주 뒤", "2026-03-17")]
    [InlineData("in 3 days", "2026-03-06")]
    [InlineData("In 2 Weeks", "2026-03-17")]
    [InlineData("3 days later", "2026-03-06")]
    [InlineData("5d", "2026-03-08")]
    [InlineData("next week", "2026-03-10")]
    [InlineData("다음 주", "2026-03-10")]
    // A weekday is the coming one, never today.
    [InlineData("금요일", "2026-03-06")]
    [InlineData("금", "2026-03-06")]
    [InlineData("fri", "2026-03-06")]
    [InlineData("on Friday", "2026-03-06")]
    [InlineData("화요일", "2026-03-10")]
    [InlineData("tue", "2026-03-10")]
    [InlineData("월", "2026-03-09")]
    // Of this week, or of the next, where that is said; weeks begin on Mondays.
    [InlineData("next mon", "2026-03-09")]
    [InlineData("다음 주 월요일", "2026-03-09")]
    [InlineData("담주 일", "2026-03-15")]
    [InlineData("next sunday", "2026-03-15")]
    [InlineData("이번 주 일요일", "2026-03-08")]
    [InlineData("this mon", "2026-03-02")]
    // Dates: without a year the next such day; with one, as written.
    [InlineData("3/5", "2026-03-05")]
    [InlineData("3월 3일", "2026-03-03")]
    [InlineData("3/2", "2027-03-02")]
    [InlineData("12/31", "2026-12-31")]
    [InlineData("1/1", "2027-01-01")]
    [InlineData("2/29", "2028-02-29")]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("5일", "2026-03-05")]
    [InlineData("2일", "2026-04-02")]
    [InlineData("31일", "2026-03-31")]
    [InlineData("the 1st", "2026-04-01")]
    // Nothing of the kind.
    [InlineData("언젠가", null)]
    [InlineData("3", null)]
    [InlineData("13/1", null)]
    [InlineData("32일", null)]
    [InlineData("next", null)]
    [InlineData("", null)]
    public void A_day_ahead_is_understood_as_members_type_it(string text, string? date) => Assert.Equal(
        date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture), ComingDays.Find(text, new DateOnly(2026, 3, 3)));

    [Fact]
    public void A_date_without_a_year_is_never_one_that_has_passed() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((ahead, month, day) =>
        {
            var today = new DateOnly(2020, 1, 1).AddDays(ahead);
            var found = ComingDays.Find($"{month}/{day}", today)!.Value;
            return found >= today && found < today.AddDays(366) && (found.Month, found.Day) == (month, day);
        });

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void At_the_ends_of_the_calendar_nothing_breaks(string today) => Assert.All(
        ["999일 뒤", "금요일", "next mon", "6/6", "31일", "글피", "2/29"],
        text => _ = ComingDays.Find(text, DateOnly.Parse(today, CultureInfo.InvariantCulture)));
}
