using System.Globalization;

namespace StudyBot.Posting.Letters;

/// <summary>One thing that a letter says of a day; what it means is the letter's kind's.</summary>
/// <param name="First">A line as it is in the bot, or why a file cannot be read, as a text key.</param>
/// <param name="Second">The line as it is in the file.</param>
internal sealed record LetterLine(DateOnly On, string First, string Second)
{
    /// <summary>What goes beyond is counted by nobody: a message has room for fewer.</summary>
    private const int Most = 200;

    private const int Longest = 300;
    private const string DateFormat = "yyyy-MM-dd";

    public static string Write(IEnumerable<LetterLine> lines) => string.Join(
        '\n', lines.Take(Most).Select(line => $"{line.On.ToString(DateFormat, CultureInfo.InvariantCulture)}\t{OnOne(line.First)}\t{OnOne(line.Second)}"));

    public static IReadOnlyList<LetterLine> Read(string details) =>
    [
        .. details.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts =>
            new LetterLine(DateOnly.ParseExact(parts[0], DateFormat, CultureInfo.InvariantCulture), parts[1], parts[2])),
    ];

    private static string OnOne(string text) => Flow.Markdown.Cut(text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim(), Longest);
}
