using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Views;

namespace StudyBot.Features.Notes;

internal static class ExportReplies
{
    public static Reply One(Call call, NoteFile note) => new Reply.Files(
        With(call, call.Texts.Say("note.one", ("date", call.Texts.Date(note.On))), note.IsRewritten ? 1 : 0, hidden: 0),
        [new FileUpload(note.Name, note.Bytes, "text/markdown")]);

    public static Reply Many(Call call, PackedNotes packed, int hidden) => new Reply.Files(
        With(call, call.Texts.Say("note.many", ("count", packed.Notes)), packed.Rewritten, hidden), packed.Files);

    public static Reply Nothing(Call call) => Refusals.Say(call.Texts["note.none"], Buttons.MyDay(call));

    public static Reply WrongWayRound(Call call, DateOnly from, DateOnly to) => Refusals.Say(
        call.Texts.Say("note.wrong-way-round", ("from", call.Texts.Date(from)), ("to", call.Texts.Date(to))), Buttons.MyDay(call));

    public static Reply Hidden(Call call, MemberDay around, DateOnly on)
    {
        var about = around.Books.On.Where(closed => closed <= on).Max();
        return Refusals.Say(
            call.Texts.Say("book.closed", ("date", call.Texts.Date(about))), ClosedBookLine.Open(call.Texts, call.Member, about), Buttons.MyDay(call));
    }

    public static Reply TooMuch(Call call, DateOnly today, DateOnly first, DateOnly last) => Refusals.Say(
        call.Texts.Say("note.too-much", ("from", call.Texts.Date(first, today)), ("to", call.Texts.Date(last, today))), Buttons.MyDay(call));

    /// <summary>The format that was asked for, by its name.</summary>
    private static string? Format(Call call) => call.Option("format") switch
    {
        "vault" => call.Texts["note-format.vault"],
        "garden" => call.Texts["note-format.garden"],
        "plain" => call.Texts["note-format.plain"],
        _ => null,
    };

    private static string With(Call call, string said, int rewritten, int hidden)
    {
        string?[] lines =
        [
            Format(call) is { } format ? $"{said} · {format}" : said,
            rewritten > 0 ? Layout.Small(call.Texts.Say("note.rewritten", ("count", rewritten))) : null,
            hidden > 0 ? Layout.Small(call.Texts.Say("note.hidden", ("count", hidden))) : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }
}
