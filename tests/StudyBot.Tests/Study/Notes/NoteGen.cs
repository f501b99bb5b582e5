using CsCheck;
using StudyBot.Study.Notes;

namespace StudyBot.Tests.Study.Notes;

/// <summary>Random notes: sections, tasks and texts as people write them, and all that has broken readers, in any order.</summary>
internal static class NoteGen
{
    private static readonly string[] _headings =
    [
        "# 오전", "# 오후", "# Morning", "# Afternoon", "# 어제 배운 것", "# Today, from memory", "# 하루를 마치며", "## Closing", "# 내일 할 일", "## For tomorrow",
        "## 빠진 것 채우기", "# Mine", "## 읽을 책", "# ☀️ 오전:", "# Tags", "#notag", "#", "\nClosing\n===", "\n오후\n===",
    ];

    private static readonly string[] _pieces =
    [
        "", "", "", "---", "***", "words", "말과 글", "  indented words", "\tsaid below", "> quoted", "```\n- [ ] code\n# 오전\n---\n```", "~~~~\n```\n~~~~",
        "<!-- # 오전 -->", "-->", "<!--\n# 오후\n- [ ] hidden\n-->\n", "| a | [[b\\|c]] |", "[[a|b]]", "엄\\~\\~청", "엄~~청", "- bullet", "- [ ]", "- [] x", "1. one", "{\"a\":1}",
        "![[a.jpg]]", "\u200b", "\u202eabc", "\t", "    ", "\\# escaped", "[a]: b", "&amp;", "&#0;", "\u2028", "\f",
    ];

    private static readonly string[] _indents = ["", "", "", "  ", "    ", "\t", "\t\t", " \t", "      ", "\t\t\t"];
    private static readonly string[] _bullets = ["-", "-", "-", "*", "+", "1.", "12)"];
    private static readonly string[] _marks = [" ", " ", "x", "X", "-", "/", ">", "!", "?"];
    private static readonly string[] _words = ["AWS", "Go", "Go", "**AWS**", "6장(2)", "읽기 📅 2025-03-09", "x ✅ 2025-03-08", "[[a|b]]", "a  b ", "~~", "`#`", "가각", "- [x] inside"];
    private static readonly string[] _fronts =
        ["", "", "", "---\ndg-publish: true\n---\n", "---\n{\"dg-publish\":true,\"permalink\":\"/2025-03-01/\"}\n---\n\n", "---\na: &b [*b]\n---\n", "---\n", "---\n---\n"];

    private static readonly string[] _ends = ["\n", "\n", "\n", "\r\n", "\r"];

    public static Gen<string> Task { get; } = Gen.Select(
        StudyGen.OneOf(_indents), StudyGen.OneOf(_bullets), StudyGen.OneOf(_marks), StudyGen.OneOf(_words), (indent, bullet, mark, words) => $"{indent}{bullet} [{mark}] {words}");

    /// <summary>What is something else by what stands above or below it, or takes in all that follows: no change of that can leave it as it is.</summary>
    private static readonly string[] _wild = ["> [!note]", "\t> - [ ] in a callout", "> - [ ] quoted", "> \t* [x] deeper", "```", "~~~", "\t```", "<!--", "<details>", "%%", "$$", "## 오후", "### Afternoon", "#### ☀️ 오전:", "Closing\n===", "오후\n---", "===", "Closing", "오후"];

    public static Gen<string> Line { get; } = Gen.Frequency((2, StudyGen.OneOf(_headings)), (5, Task), (4, StudyGen.OneOf(_pieces)));

    private static readonly Gen<string> _each = Of(Line, (line, index) => NoteBox.Read(line) is { } box ? (box with { Words = $"{box.Words} {index}" }).Write() : line);

    /// <summary>Of one half no two tasks have the same words, of the other many do.</summary>
    public static Gen<string> Changing { get; } = Gen.Frequency((1, _each), (1, Of(Line, (line, _) => line)));

    public static Gen<string> WildNote { get; } = Of(Gen.Frequency((9, Line), (1, StudyGen.OneOf(_wild))), (line, _) => line);

    private static Gen<string> Of(Gen<string> line, Func<string, int, string> shape) => Gen.Select(
        StudyGen.OneOf(_fronts), line.Array[0, 25], StudyGen.OneOf(_ends), Gen.Bool, Gen.Int[0, 9], (front, lines, end, isClosed, dice) =>
            (dice == 0 ? "\uFEFF" : "") + (front + string.Join('\n', lines.Select(shape)) + (isClosed ? "\n" : "")).Replace("\n", end, StringComparison.Ordinal));
}
