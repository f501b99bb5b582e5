using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class TextSearchTests
{
    private static readonly string[] _tasks =
    [
        "Terraform dev 네트워크 구성하기", "캐싱 서버 비교", "AWS **Chapter16**(1)", "가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)",
        "Go Chapter 1개만", "닭가슴살 사기", "[문서](https://docs.ansible.com) 훑어보기", "의자 고치기", "과제 제출", "👨‍👩‍👧 가족 모임", "ㅋㅋ 웃기",
    ];

    [Theory]
    // Any part, in any case and width; spaces and Markdown do not count.
    [InlineData("서버", "캐싱")]
    [InlineData("싱서", "캐싱")]
    [InlineData("AWS Chapter 16", "AWS")]
    [InlineData("ｃｈａｐｔｅｒ", "AWS|Go")]
    [InlineData("docs", "[문서]")]
    [InlineData("가족모임", "👨")]
    // First consonants, spaces or not, and typed in one go (ㄱㅅ arrives as ㄳ).
    [InlineData("ㅋㅅ", "캐싱")]
    [InlineData("ㅋㅅ ㅅㅂ", "캐싱")]
    [InlineData("ㄳㅁㅈ", "가상")]
    [InlineData("ㄱㅅㅁㅈ", "가상")]
    [InlineData("ㅋㅋ", "ㅋㅋ")]
    [InlineData("dev ㄴㅌㅇㅋ", "Terraform")]
    [InlineData("캐ㅅ", "캐싱")]
    // Half typed: a syllable not finished, or one that has taken the next one's consonant.
    [InlineData("캐시", "캐싱")]
    [InlineData("캣", "캐싱")]
    [InlineData("네트웤", "Terraform")]
    [InlineData("달", "닭가슴살")]
    [InlineData("으", "의자")]
    [InlineData("고", "의자|과제")]
    // Several words, wherever they stand.
    [InlineData("설계 면접", "가상")]
    [InlineData("구성 terra", "Terraform")]
    // Nothing.
    [InlineData("수학", "")]
    [InlineData("캔", "")]
    [InlineData("ㅅㅋ", "")]
    [InlineData("싱캐", "")]
    public void What_is_typed_finds(string typed, string expected) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(),
        TextSearch.Find(_tasks, task => task, typed).Select(task => task.Split(' ', '싱')[0] is "캐" ? "캐싱" : First(task)).Order());

    [Theory]
    [InlineData("go", "Go", "Go 2장", "Let's go", "Django")]
    [InlineData("캐", "캐싱", "새 캐싱", "로컬캐시", "쾌적")]
    [InlineData("ㄱ", "ㄱ", "가나", "나 가", "나가")]
    public void The_best_comes_first(string typed, params string[] expected) =>
        Assert.Equal(expected.Where(text => text != "쾌적"), TextSearch.Find(expected.Reverse(), text => text, typed));

    [Fact]
    public void As_good_ones_keep_their_order() =>
        Assert.Equal(["b 1", "a 1", "c 1"], TextSearch.Find(["b 1", "a 1", "c 1"], text => text, "1"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Nothing_typed_finds_everything(string? typed) => Assert.Equal(_tasks, TextSearch.Find(_tasks, task => task, typed));

    [Fact]
    public void Every_beginning_of_a_text_finds_it_while_it_is_typed() =>
        Gen.Select(StudyGen.OneOf([.. _tasks.Where(task => !task.Contains("](", StringComparison.Ordinal))]), Gen.Int[1, 40]).Sample((text, length) =>
        {
            var typed = text[..Math.Min(length, text.Length)];
            return TextLimits.IsEmpty(typed) || char.IsHighSurrogate(typed[^1]) || TextSearch.Find([text], each => each, typed).Count == 1;
        });

    [Fact]
    public void Whatever_is_typed_nothing_breaks() => Gen.Select(Gen.String[0, 12], StudyGen.Text).Sample((typed, text) =>
    {
        _ = TextSearch.Find([text, typed], each => each, typed);
    });

    [Theory]
    [InlineData('캐', "ㅋㅐ")]
    [InlineData('싱', "ㅅㅣㅇ")]
    [InlineData('닭', "ㄷㅏㄹㄱ")]
    [InlineData('과', "ㄱㅗㅏ")]
    [InlineData('쌌', "ㅆㅏㅆ")]
    [InlineData('a', "a")]
    public void A_syllable_is_taken_apart_into_the_letters_it_is_typed_with(char syllable, string letters) =>
        Assert.Equal(letters, Hangul.Letters(syllable));

    private static string First(string task) => task.StartsWith('닭') ? "닭가슴살" : task.StartsWith("👨", StringComparison.Ordinal) ? "👨"
        : task.StartsWith('[') ? "[문서]" : task.Split(' ')[0];
}
