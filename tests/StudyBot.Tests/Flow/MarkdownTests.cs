using System.Text.RegularExpressions;
using CsCheck;
using StudyBot.Flow;

namespace StudyBot.Tests.Flow;

public sealed partial class MarkdownTests
{
    private static readonly string[] _pieces =
    [
        "**", "__", "~~", "||", "*", "_", "`", "```", "\\", "#", "# ", "-# ", "> ", ">>> ", ">", "- ", "* ", "1. ", "[", "](", ")", "https://a.b/c_d*e",
        "@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "</day:1>", "<:a:1>", "<a:b:1>", "<t:1>", "<id:home>", "<", "@", "@@", "<<", "everyone",
        " ", "\n", "\r\n", "a", "가나", "👨‍👩‍👧", "\u200F", "\u200B", "1", ".",
    ];

    private static readonly Gen<string> _text = Gen.Int[0, _pieces.Length - 1].Select(index => _pieces[index]).Array[1, 9].Select(string.Concat);

    [Theory]
    // A task that is only an address, and one that holds what would tear the list apart.
    [InlineData("https://docs.ansible.com/a_b/2025(1)", "https://docs.ansible.com/a_b/2025(1)")]
    [InlineData("[책](https://a.b/c_d)", "[책](https://a.b/c_d)")]
    [InlineData("`- [ ]`", "`- [ ]`")]
    [InlineData("``", "``")]
    [InlineData("`", "\\`")]
    [InlineData("```sh", "\\`\\`\\`sh")]
    [InlineData("a ```b``` c", "a \\`\\`\\`b\\`\\`\\` c")]
    [InlineData("- [x] inside", "\\- [x] inside")]
    [InlineData("a - [x] inside", "a - [x] inside")]
    [InlineData("# 오후", "\\# 오후")]
    [InlineData("#오후", "#오후")]
    [InlineData("-# small", "\\-# small")]
    [InlineData(">>> quote", "\\>>> quote")]
    [InlineData("> quote", "\\> quote")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("1.5배", "1.5배")]
    [InlineData("-5도", "-5도")]
    [InlineData("a\r\nb\n\n c", "a b c")]
    // Calls to people.
    [InlineData("@everyone", "@\u200Beveryone")]
    [InlineData("@here!", "@\u200Bhere!")]
    [InlineData("<@123>", "<\u200B@123>")]
    [InlineData("<@&1> <#2> </day:3> <:x:4>", "<\u200B@&1> <\u200B#2> <\u200B/day:3> <\u200B:x:4>")]
    [InlineData("\\<@123>", "\\<\u200B@123>")]
    [InlineData("me@example.com", "me@example.com")]
    // Marks that are closed stay, the one that is not is shown.
    [InlineData("AWS **Chapter16**(1)", "AWS **Chapter16**(1)")]
    [InlineData("**a", "\\*\\*a")]
    [InlineData("~~a~~ ~~b", "~~a~~ \\~\\~b")]
    [InlineData("||a", "\\|\\|a")]
    // What must come through as it is.
    [InlineData("👨‍👩‍👧 가족", "👨‍👩‍👧 가족")]
    [InlineData("\u200Fשלום", "\u200Fשלום")]
    public void A_task_is_one_plain_line(string text, string line) => Assert.Equal(line, Markdown.Line(text));

    [Fact]
    public void Nobody_is_called_and_no_mention_is_drawn() => _text.Sample(text =>
        new[] { Markdown.Line(text), Markdown.Lines(text), Markdown.Quote(text), Markdown.Struck(text), Markdown.Name(text) }
            .All(drawn => !Call().IsMatch(Drawn(drawn))));

    [Fact]
    public void A_line_stays_a_line_and_begins_no_block() => _text.Sample(text =>
    {
        var line = Markdown.Line(text);
        return !line.Contains('\n', StringComparison.Ordinal) && !Block().IsMatch(line);
    });

    [Fact]
    public void Every_mark_that_opens_is_closed() => _text.Sample(text =>
    {
        var open = Drawn(Markdown.Line(text));
        return new[] { "**", "__", "~~", "||", "`" }.All(mark => Count(open, mark) % 2 == 0);
    });

    [Theory]
    [InlineData("a", "~~a~~")]
    [InlineData("~~a~~ b", "~~a b~~")]
    [InlineData("a~", "~~a~~")]
    [InlineData("a\\\\", "~~a\\\\~~")]
    [InlineData("a\\", "~~a\\\\~~")]
    public void A_finished_task_is_struck_through_whole(string text, string struck) => Assert.Equal(struck, Markdown.Struck(text));

    [Theory]
    [InlineData("지민 *님*", "지민 \\*님\\*")]
    [InlineData("<@1>", "\\<\u200B@1\\>")]
    [InlineData("[x](y)", "\\[x\\]\\(y\\)")]
    [InlineData("@everyone", "@\u200Beveryone")]
    public void A_name_is_only_a_name(string name, string shown) => Assert.Equal(shown, Markdown.Name(name));

    [Theory]
    [InlineData("**AWS** [책](https://a.b) `x`", "AWS 책 x")]
    [InlineData("https://a.b/c", "https://a.b/c")]
    [InlineData("읽기 https://a.b/c", "읽기")]
    [InlineData("||", "||")]
    public void A_label_has_no_marks_and_is_never_empty(string text, string plain) => Assert.Equal(plain, Markdown.Plain(text));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a🌱🌱", 4, "a🌱…")]
    [InlineData("a🌱🌱", 3, "a…")]
    public void A_cut_never_halves_a_character(string text, int length, string cut) => Assert.Equal(cut, Markdown.Cut(text, length));

    /// <summary>What is left to Discord once escapes and code are taken out.</summary>
    private static string Drawn(string text) => Escape().Replace(text, "\0");

    private static int Count(string text, string mark)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(mark, at, StringComparison.Ordinal)) >= 0; at += mark.Length)
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(@"@everyone|@here|<@|<#|</|<a?:")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(#{1,3}\s|-#\s|>|[-*+]\s|\d{1,9}[.)]\s|```)")]
    private static partial Regex Block();

    /// <summary>A backslash takes the meaning of the one mark behind it.</summary>
    [GeneratedRegex(@"\\[\\*_~|`>#\-+\[\]()<.]")]
    private static partial Regex Escape();
}
