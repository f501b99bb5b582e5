using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting.Letters;

/// <summary>What a member reads of their notes. Nobody asked at that moment: it is short, and says how to have no more of it.</summary>
internal static class LetterView
{
    private const int MostLines = 8;
    private const int LongestLine = 120;

    public static View Render(LetterRow letter, LocaleTexts texts)
    {
        var lines = LetterLine.Read(letter.Details);
        var said = lines.Take(MostLines).Select(line => letter.Kind == LetterKind.Conflict
            ? $"**{texts.Date(line.On)}**\n{Side(texts, "letter.here", line.First)}\n{Side(texts, "letter.there", line.Second)}"
            : $"**{texts.Date(line.On)}** · {texts[line.First]}");
        var more = lines.Count > MostLines ? $"\n{Layout.Small(texts.Say("letter.more", ("count", lines.Count - MostLines)))}" : "";
        return new View(Layout.Box(
            Layout.Private,
            new TextDisplay(texts[letter.Kind == LetterKind.Conflict ? "letter.conflict" : "letter.unreadable"]),
            new TextDisplay(string.Join('\n', said) + more),
            new ActionRow(Buttons(letter, texts)),
            new TextDisplay(Layout.Small(texts["letter.why-you"]))));
    }

    public static string Week(LetterRow letter, int notes, LocaleTexts texts) => string.Join('\n',
        texts.Say("letter.week", ("from", texts.Date(letter.From)), ("to", texts.Date(letter.To)), ("count", notes)),
        Layout.Small(texts["letter.why-you"]));

    public static IReadOnlyList<Component> Buttons(LetterRow letter, LocaleTexts texts)
    {
        var settings = Flow.Buttons.Of(texts["button.vault"], CustomId.Of("settings"));
        return letter.Kind == LetterKind.Week
            ? [settings]
            : [Flow.Buttons.Of(texts.Date(letter.To), CustomId.Of("day", letter.To, letter.MemberId), primary: true), settings];
    }

    private static string Side(LocaleTexts texts, string key, string line) =>
        $"{texts[key]}: {(line.Length == 0 ? texts["letter.removed"] : Markdown.Literal(Markdown.Cut(line, LongestLine)))}";
}
