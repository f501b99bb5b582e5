using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class SearchQueryTests
{
    [Theory]
    // Any part, whatever the case, the width, the spaces and the marks.
    [InlineData("캐시", "로컬 캐시 비우기", "캐시")]
    [InlineData("싱서", "캐싱 서버 비교", "싱 서")]
    [InlineData("chapter16", "AWS **Chapter16**(1)", "Chapter16")]
    [InlineData("ＡＷＳ", "aws 정리, AWS 복습", "aws|AWS")]
    [InlineData("P means", "CAP: what does\nP means partition", "P means")]
    [InlineData("form", "Terraform\nPlatform", "form|form")]
    // In parts, as some keyboards and Macs send them.
    [InlineData("캐싱", "\u110F\u1162\u1109\u1175\u11BC 서버", "\u110F\u1162\u1109\u1175\u11BC")]
    // First consonants; half of the last syllable, or one that took the next one's consonant.
    [InlineData("ㅋㅅ ㅅㅂ", "오늘은 캐싱 서버", "캐싱 서버")]
    [InlineData("캐시", "캐싱 서버", "캐싱")]
    [InlineData("네트웤", "네트워크", "네트워")]
    // Several words, in any order, each of them.
    [InlineData("비교 캐싱", "캐싱 서버 비교", "캐싱|비교")]
    // What is plain is shown, not what would also do.
    [InlineData("캐시", "캐싱보다 캐시", "캐시")]
    [InlineData("👨‍👩‍👧 모임", "👨‍👩‍👧 가족 모임", "👨‍👩‍👧|모임")]
    public void What_is_looked_for_is_found_and_shown(string typed, string text, string shown) => Assert.Equal(
        shown.Split('|'), Match(typed, text)!.Spans.Select(span => text.Substring(span.At, span.Length)));

    [Theory]
    // Two syllables do not match across others by the letters they are typed with.
    [InlineData("각아", "가가")]
    [InlineData("가가", "각아")]
    [InlineData("캐시", "쾌적한 시간")]
    [InlineData("캐시", "새해 시작")]
    [InlineData("해", "go")]
    [InlineData("zotl", "캐시")]
    [InlineData("시캐", "캐시")]
    [InlineData("ㅅㅋ", "캐싱")]
    // Only at the end may a syllable be half typed.
    [InlineData("캐시서", "캐싱 서버")]
    [InlineData("비교 수학", "캐싱 서버 비교")]
    [InlineData("form", "for\nm")]
    public void What_is_not_there_is_not_found(string typed, string text)
    {
        // Spaces and line breaks do not count: the last one is there, as it is to whoever typed it without.
        Assert.Equal(typed == "form", Match(typed, text) is not null);
    }

    [Fact]
    public void The_whole_comes_before_a_words_beginning_and_that_before_a_part_and_half_typed_ones_last()
    {
        string[] best = ["Go", "Go 2장", "Django, 그리고 Go", "Django", "가오"];
        Assert.Equal([0, 1, 1, 2], best[..4].Select(text => Match("go", text)!.Rank));
        Assert.True(Match("비교 캐싱", "캐싱 비교")!.Rank < Match("캐시", "캐싱")!.Rank);
        Assert.True(Match("캐시", "캐싱")!.Rank < Match("캐시", "로컬캐싱")!.Rank);
    }

    [Fact]
    public void What_belongs_to_a_text_may_hold_some_of_the_words_but_not_all()
    {
        Assert.Equal([(0, 3)], Query("운동 5km").Match("5km 뛰었다", "운동")!.Spans);
        Assert.Null(Query("운동").Match("5km 뛰었다", "운동"));
        Assert.Null(Query("매일 운동").Match("5km 뛰었다", "매일 운동"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("\u200B")]
    [InlineData("ㅤ")]
    public void Nothing_is_not_looked_for(string typed) => Assert.Null(SearchQuery.TryRead(typed));

    [Fact]
    public void A_mark_alone_is_looked_for_as_it_stands() => Assert.Equal([(0, 2)], Query("**").Match("**", null)!.Spans);

    [Theory]
    [InlineData("캐싱", "zotld")]
    [InlineData("ㅋㅅ", "z t zt")]
    [InlineData("캐ㅅ", "zot zt")]
    [InlineData("dev ㄴㅌ", "dev s x sx")]
    [InlineData("닭", "ekfr")]
    [InlineData("AWS", "aws")]
    public void A_word_is_looked_up_by_its_keys(string typed, string needles) => Assert.Equal(needles.Split(' '), Query(typed).Needles);

    [Fact]
    public void Whatever_is_found_has_the_keys_it_is_looked_up_by() => Gen.Select(_word, _word, _text).Sample(
        (first, second, text) =>
        {
            foreach (var typed in new[] { first, $"{first} {second}" })
            {
                if (SearchQuery.TryRead(typed) is { } query && query.Match(text) is not null)
                {
                    var keys = SearchKeys.Of(text);
                    Assert.All(query.Needles, needle => Assert.Contains(needle, keys, StringComparison.Ordinal));
                }
            }
        },
        iter: 20_000);

    [Fact]
    public void Whatever_is_typed_what_is_shown_lies_in_the_text() => Gen.Select(Gen.String[0, 12], StudyGen.Text).Sample((typed, text) =>
    {
        foreach (var (at, length) in SearchQuery.TryRead(typed)?.Match(text)?.Spans ?? [])
        {
            Assert.InRange(at, 0, text.Length - length);
            Assert.True(length > 0);
        }
    });

    private static readonly Gen<string> _syllable = Gen.OneOf(
        StudyGen.OneOf<string>(["가", "각", "갃", "과", "캐", "싱", "시", "서", "버", "닭", "쌌"]),
        StudyGen.OneOf<string>(["ㄱ", "ㅋ", "ㅅ", "ㅏ", "ㄳ"]),
        StudyGen.OneOf<string>(["a", "k", "r", "1", "(", " ", "*", "\n"]));

    private static readonly Gen<string> _word = _syllable.Array[1, 4].Select(string.Concat);

    private static readonly Gen<string> _text = _syllable.Array[1, 10].Select(string.Concat);

    private static SearchQuery Query(string typed) => SearchQuery.TryRead(typed)!;

    private static SearchMatch? Match(string typed, string text) => Query(typed).Match(text);
}
