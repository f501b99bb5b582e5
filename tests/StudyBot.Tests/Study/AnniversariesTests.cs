using System.Globalization;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class AnniversariesTests
{
    [Theory]
    [InlineData("2026-03-03", "2025-03-03 2026-02-03")]
    [InlineData("2026-01-15", "2025-01-15 2025-12-15")]
    [InlineData("2026-12-31", "2025-12-31")]
    // There was no such date a month ago, or no such date a year ago.
    [InlineData("2026-03-31", "2025-03-31")]
    [InlineData("2028-02-29", "2028-01-29")]
    [InlineData("2028-03-29", "2027-03-29 2028-02-29")]
    public void A_year_ago_comes_before_a_month_ago(string today, string expected) =>
        Assert.Equal(expected, string.Join(' ', Anniversaries.Of(Date(today)).Select(each => each.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void Which_of_them_is_a_year_ago_is_told() => Assert.Equal([true, false], Anniversaries.Of(Date("2026-03-03")).Select(each => each.IsYear));

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-03-02", false)]
    [InlineData("2026-02-25", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-03-03", false)]
    // The host's clock went back.
    [InlineData("2026-03-09", false)]
    public void One_is_offered_once_a_week_at_most(string? offeredOn, bool expected) =>
        Assert.Equal(expected, Anniversaries.IsDue(Date("2026-03-03"), offeredOn is null ? null : Date(offeredOn)));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
