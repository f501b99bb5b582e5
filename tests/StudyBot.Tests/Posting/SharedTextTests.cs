using CsCheck;
using StudyBot.Posting;
using StudyBot.Study;
using StudyBot.Tests.Study;

namespace StudyBot.Tests.Posting;

public sealed class SharedTextTests
{
    private const int Room = 3600;

    [Fact]
    public void A_block_of_code_stays_code_and_is_closed_and_opened_again_at_a_cut()
    {
        var code = string.Join('\n', Enumerable.Range(0, 120).Select(number => $"value[{number}] = **not bold** // {new string('x', 10)}"));
        var pieces = SharedText.Split($"앞\n\n```go\n{code}\n```\n\n뒤");
        Assert.True(pieces.Count > 1);
        Assert.All(pieces, piece =>
        {
            Assert.InRange(piece.Length, 1, Room);
            Assert.Equal(0, Fences(piece) % 2);
        });
        Assert.StartsWith("```go\n", pieces[1], StringComparison.Ordinal);
        Assert.Equal(120, pieces.Sum(piece => piece.Split('\n').Count(line => line.StartsWith("value[", StringComparison.Ordinal))));
        Assert.EndsWith("뒤", pieces[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_line_inside_of_code_ends_nothing() =>
        Assert.Equal(["```\na\n\nb\n```\n\nc"], SharedText.Split("```\na\n\nb\n```\n\nc"));

    [Theory]
    [InlineData("```go\nnever closed", @"\`\`\`go")]
    [InlineData("``` two words\nx\n```", @"\`\`\` two words")]
    [InlineData("in a line ```x``` too", @"\`\`\`x\`\`\`")]
    public void What_is_no_whole_block_is_shown_as_it_was_typed(string text, string shown) =>
        Assert.Contains(shown, Assert.Single(SharedText.Split(text)), StringComparison.Ordinal);

    [Fact]
    public void A_bold_line_longer_than_a_message_is_bold_in_every_piece()
    {
        var pieces = SharedText.Split($"**{string.Join(' ', Enumerable.Range(0, 700).Select(number => $"낱말{number}"))}**"[..3990] + "**");
        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece =>
        {
            Assert.StartsWith("**", piece, StringComparison.Ordinal);
            Assert.EndsWith("**", piece, StringComparison.Ordinal);
            Assert.InRange(piece.Length, 1, Room);
        });
    }

    [Fact]
    public void The_longest_line_of_code_is_cut_without_losing_a_character()
    {
        var line = string.Concat(Enumerable.Range(0, 1300).Select(number => (char)('a' + (number % 26)))) + new string(' ', 1300) + new string('z', 1300);
        var pieces = SharedText.Split($"```\n{line}\n```");
        Assert.Equal(line.Replace(" ", "", StringComparison.Ordinal), string.Concat(pieces).Replace("```", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(pieces, piece => Assert.Equal(2, Fences(piece)));
    }

    [Fact]
    public void Any_page_is_cut_into_pieces_that_fit_hold_all_of_it_and_close_their_marks() =>
        Gen.Select(Line, Gen.Int[1, 400]).Array[1, 40].Sample(parts =>
        {
            var text = string.Concat(parts.Select(part => string.Concat(Enumerable.Repeat(part.Item1, part.Item2))));
            text = text[..Math.Min(text.Length, Limits.PageLength)];
            var pieces = SharedText.Split(text);
            return pieces.All(piece => piece.Length <= Room && Fences(piece) % 2 == 0)
                && Letters(string.Concat(pieces)) == Letters(text);
        });

    private static Gen<string> Line => StudyGen.OneOf<string>(["가나다 ", "**굵게** ", "낱말\n", "\n\n", "```\n", "x", "`코드` ", "~~x~~ ", "[링크](https://a.b/c) ", "👨‍👩‍👧", "\\*", "||가림||", "__밑줄 두 낱말__ "]);

    /// <summary>What is left without marks: those may be doubled by a cut.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    private static int Fences(string text) => text.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal));
}
