using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class SeriesTests
{
    [Theory]
    [InlineData("AWS Chapter 16(1)", "AWS Chapter 16(2)")]
    [InlineData("AWS **Chapter16** (1)", "AWS **Chapter16** (2)")]
    [InlineData("**AWS Chapter 16(1)**", "**AWS Chapter 16(2)**")]
    [InlineData("가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(9)", "가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(10)")]
    [InlineData("강의（9）", "강의（10）")]
    [InlineData("강의(09)", "강의(10)")]
    [InlineData("ch. 3", "ch. 4")]
    [InlineData("Go Chapter 1", "Go Chapter 2")]
    [InlineData("제3장", "제4장")]
    [InlineData("회고 2025(1)", "회고 2025(2)")]
    public void A_series_goes_on_with_the_next_number(string text, string successor)
    {
        Assert.Equal(successor, Series.Successor(text));
        Assert.Equal(Series.KeyOf(text), Series.KeyOf(successor));
    }

    [Theory]
    [InlineData("Ansible")]
    [InlineData("Go Chapter 1개만")]
    // The number of an address is no chapter.
    [InlineData("https://a.com/notes/2025(1)")]
    [InlineData("[회고](https://a.com/2025(1))")]
    [InlineData("https://a.com/ch3")]
    // March is no chapter, half a chapter neither.
    [InlineData("March 3")]
    [InlineData("1.5장")]
    [InlineData("(1)")]
    [InlineData("전화 (01012345678)")]
    [InlineData("")]
    public void Other_texts_are_of_no_series(string text) => Assert.Null(Series.Successor(text));

    [Fact]
    public void Two_series_are_told_apart() => Assert.NotEqual(Series.KeyOf("AWS Chapter 16(1)"), Series.KeyOf("AWS Chapter 17(1)"));

    [Fact]
    public void One_series_is_known_in_all_its_spellings() => Assert.Equal(Series.KeyOf("AWS **Chapter16**(1)"), Series.KeyOf("aws Chapter 16 (2)"));
}
