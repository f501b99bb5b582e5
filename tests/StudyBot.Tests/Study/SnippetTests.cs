using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("캐싱 서버 비교", "서버", "캐싱 <서버> 비교")]
    [InlineData("AWS **Chapter16**(1)", "16", "AWS Chapter<16>(1)")]
    [InlineData("첫 줄\n둘째 줄에 캐싱\n셋째 줄", "캐싱", "둘째 줄에 <캐싱>")]
    [InlineData("캐시\n||정답은 캐싱 서버|| 였다", "캐싱", "{정답은 <캐싱> 서버} 였다")]
    [InlineData("|| 벌어진 막대 || 캐싱", "캐싱", "{ 벌어진 막대 } <캐싱>")]
    [InlineData("||닫지 않은 막대 캐싱", "캐싱", "||닫지 않은 막대 <캐싱>")]
    [InlineData("[문서](https://docs.ansible.com/a_b_c) 훑기", "docs", "문서(https://docs.ansible.com/a_b_c) 훑기")]
    [InlineData("- 캐싱 서버", "서버", "캐싱 <서버>")]
    [InlineData("할 일\n  - [ ] 캐싱 서버", "서버", "캐싱 <서버>")]
    [InlineData("-5도 캐싱", "캐싱", "-5도 <캐싱>")]
    [InlineData("탭\t과 **굵은** 캐싱", "캐싱", "탭 과 굵은 <캐싱>")]
    public void The_line_with_it_is_shown_without_marks_and_spoilers_stay_shut(string text, string typed, string expected) =>
        Assert.Equal(expected, Show(text, typed, 140));

    [Fact]
    public void A_long_line_is_cut_around_the_place_at_words()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"낱말{number}"));

        Assert.Equal("…낱말29 <낱말30> 낱말31 낱말32 낱말33 낱말34…", Show(text, "낱말30", 30));
        Assert.Equal("낱말1 <낱말2> 낱말3 낱말4 낱말5 낱말6…", Show(text[..60], "낱말2", 24));
    }

    [Fact]
    public void No_character_is_halved_and_nothing_is_longer_than_asked() => Gen.Select(StudyGen.Text, Gen.Int[1, 20], Gen.Int[4, 40]).Sample((text, take, length) =>
    {
        var typed = text[..Math.Min(take, text.Length)];
        if (SearchQuery.TryRead(typed)?.Match(text) is { } match)
        {
            var shown = string.Concat(Snippet.Of(text, match.Spans, length).Select(part => part.Text));
            Assert.True(shown.Length <= length + 2, shown);
            Assert.True(text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD) || shown.EnumerateRunes().All(rune => rune.Value != 0xFFFD), shown);
        }
    });

    private static string Show(string text, string typed, int length)
    {
        var parts = Snippet.Of(text, SearchQuery.TryRead(typed)!.Match(text)!.Spans, length);
        return string.Concat(parts.Select(part => part.IsMatch ? part with { Text = $"<{part.Text}>" } : part)
            .Select(part => part.IsHidden ? $"{{{part.Text}}}" : part.Text)).Replace("}{", "", StringComparison.Ordinal);
    }
}
