using StudyBot.Features.Notes.Vault;

namespace StudyBot.Tests.Vaults;

/// <summary>In the tables <c>|</c> ends a line.</summary>
public sealed class MonthPageTests
{
    private static readonly DateOnly _month = new(2026, 3, 1);

    [Theory]
    [InlineData("- [[2026-03-03]]", "5", "- [[2026-03-03]]|- [[2026-03-05]]")]
    [InlineData("- [[2026-03-05]]", "3", "- [[2026-03-03]]|- [[2026-03-05]]")]
    [InlineData("- [[2026-03-03]]|- [[2026-03-09]]", "5 4", "- [[2026-03-03]]|- [[2026-03-04]]|- [[2026-03-05]]|- [[2026-03-09]]")]
    [InlineData("- [[2026-03-03]]", "3", "- [[2026-03-03]]")]
    [InlineData("words before||* [[2026-03/2026-03-03|third]] my words||words behind", "5", "words before||* [[2026-03/2026-03-03|third]] my words|* [[2026-03-05]]||words behind")]
    [InlineData("only words", "5", "only words||- [[2026-03-05]]")]
    [InlineData("\t- [[2026-03-03]]", "4", "\t- [[2026-03-03]]|\t- [[2026-03-04]]")]
    [InlineData("- [[2026-02-28]]", "1", "- [[2026-02-28]]||- [[2026-03-01]]")]
    public void A_day_is_put_where_it_belongs_and_nothing_else_changes(string page, string days, string expected)
    {
        var lines = (string text) => text.Replace("|third", "\u0001", StringComparison.Ordinal).Replace('|', '\n').Replace("\u0001", "|third", StringComparison.Ordinal) + "\n";
        Assert.Equal(lines(expected), MonthPage.Add(lines(page), _month, days.Split(' ').Select(day => new DateOnly(2026, 3, int.Parse(day)))));
    }

    [Fact]
    public void Line_ends_and_marks_stay_as_they_are()
    {
        Assert.Equal("\uFEFF# a\r\n- [[2026-03-03]]\r\n- [[2026-03-05]]\r\n", MonthPage.Add("\uFEFF# a\r\n- [[2026-03-03]]\r\n", _month, [new DateOnly(2026, 3, 5)]));
        Assert.Equal("- [[2026-03-03]]", MonthPage.Add("- [[2026-03-03]]", _month, [new DateOnly(2026, 3, 3)]));
    }

    [Theory]
    [InlineData("# Tags\n- [[2025-02|2025-02]]\n", "2025-02")]
    [InlineData("# Tags\n- [[06 - Full Notes/2025-02\\|2025-02]]\n", "06 - Full Notes/2025-02")]
    [InlineData("[[2025-02]]", "2025-02")]
    [InlineData("[[2025-01|2025-02]] [[x2025-02]]", null)]
    [InlineData("2025-02", null)]
    public void The_page_is_the_one_that_the_note_links_to(string note, string? link) => Assert.Equal(link, MonthPage.FindLink(note, new DateOnly(2025, 2, 26)));
}
