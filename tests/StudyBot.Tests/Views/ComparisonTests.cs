using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Tests.Posting;
using StudyBot.Views;

namespace StudyBot.Tests.Views;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("ko", "ㅋㅅ ㅅㅂ → ||캐싱 서버||")]
    [InlineData("en", "ㅋㅅ ㅅㅂ → ||캐싱 서버||")]
    public void What_is_missing_is_hidden_behind_its_hint(string locale, string line) =>
        Assert.Contains(line, Text(locale, [new Hole("캐싱 서버", "ㅋㅅ ㅅㅂ")]), StringComparison.Ordinal);

    [Theory]
    [InlineData("a||b", @"||a\|\|b||")]
    [InlineData("__init__", @"||\_\_init\_\_||")]
    [InlineData("`x`", @"||\`x\`||")]
    [InlineData("map[string]value", @"||map\[string\]value||")]
    [InlineData("a@everyone", "||a@\u200Beveryone||")]
    public void No_mark_in_a_term_opens_its_spoiler_or_calls_anybody(string term, string shown) =>
        Assert.EndsWith(shown, Comparison.Lines([new Hole(term, "h")]), StringComparison.Ordinal);

    [Fact]
    public void The_largest_comparison_fits_a_message()
    {
        var holes = Enumerable.Repeat(new Hole(new string('_', 50), new string('_', 50)), Holes.Most).ToList();
        var parts = Build("ko", holes);
        Assert.True(parts.OfType<TextDisplay>().Sum(text => text.Content.Length) < 3000);
        Assert.True(Layout.Count(parts) < 20);
    }

    [Fact]
    public void The_answer_given_before_is_marked_and_nothing_to_compare_with_is_said()
    {
        var shown = ViewText.Of(new View([.. Build("ko", [], hasSources: false, Remembered.Partly).Where(part => part is not Separator)]));
        Assert.Contains("[*반쯤](1.remember.partly)", shown, StringComparison.Ordinal);
        Assert.Contains("[거의 다](1.remember.well)", shown, StringComparison.Ordinal);
        Assert.Contains("견주어 볼 것이 없어요", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("→", shown, StringComparison.Ordinal);
    }

    private static string Text(string locale, IReadOnlyList<Hole> holes) => string.Join('\n', Build(locale, holes).OfType<TextDisplay>().Select(text => text.Content));

    private static IReadOnlyList<Component> Build(string locale, IReadOnlyList<Hole> holes, bool hasSources = true, Remembered? said = null) => Comparison.Build(
        TestTexts.Catalog.For(locale),
        new PageComparison(holes, hasSources, CustomId.Of("day"), CustomId.Of("fill"), answer => CustomId.Of("remember", answer)) { Remembered = said });
}
