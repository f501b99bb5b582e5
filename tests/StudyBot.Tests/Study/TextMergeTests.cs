using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class TextMergeTests
{
    [Theory]
    [InlineData("a\nb", "a\nB", "a\nb", "a\nB")]
    [InlineData("a\nb", "a\nb", "a\nB", "a\nB")]
    [InlineData("a\nb", "a\nB", "a\nB", "a\nB")]
    // One corrected what is there, the other wrote on below it.
    [InlineData("a\nb", "a\nB", "a\nb\nc", "a\nB\nc")]
    [InlineData("a\nb", "a\nb\nc", "A\nb", "A\nb\nc")]
    [InlineData("a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd")]
    // Both wrote on: the one that was saved first stands first.
    [InlineData("a", "a\nmine", "a\ntheirs", "a\ntheirs\nmine")]
    // Both wrote the whole of it before there was anything.
    [InlineData("", "mine", "theirs", "theirs\nmine")]
    [InlineData("a\r\nb ", "a\nb\nc", "a\nb", "a\nb\nc")]
    // The same lines.
    [InlineData("a\nb", "a\nmine", "a\ntheirs", null)]
    [InlineData("a", "mine", "theirs", null)]
    [InlineData("a\nb\nc", "mine", "a\ntheirs\nc", null)]
    // One emptied what the other wrote into.
    [InlineData("a\nb", "", "a\nb2", null)]
    public void Two_changes_come_together(string @base, string mine, string theirs, string? merged) =>
        Assert.Equal(merged, TextMerge.Merge(@base, mine, theirs));

    [Fact]
    public void No_line_that_either_wrote_is_lost_and_saying_it_twice_changes_nothing() =>
        Gen.Select(Text, Text, Text).Sample((@base, mine, theirs) =>
        {
            if (TextMerge.Merge(@base, mine, theirs) is not { } merged)
            {
                return true;
            }

            var (lines, before) = (Lines(merged), Lines(@base));
            var isKept = Lines(mine).Except(before).Concat(Lines(theirs).Except(before)).All(lines.Contains);
            return isKept && TextMerge.Merge(@base, mine, merged) is var again && (again is null || Lines(mine).Except(before).All(Lines(again).Contains));
        });

    [Fact]
    public void What_was_not_touched_on_one_side_is_what_the_other_made_of_it() =>
        Gen.Select(Text, Text).Sample((@base, changed) =>
            TextMerge.Merge(@base, changed, @base) == changed && TextMerge.Merge(@base, @base, changed) is var theirs && Lines(theirs!).SequenceEqual(Lines(changed)));

    private static Gen<string> Text => StudyGen.OneOf<string>(["a", "b", "c", "d", "캐싱", "", "e"]).Array[0, 6].Select(lines => string.Join('\n', lines));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
