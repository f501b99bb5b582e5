using System.Text;
using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Find;

internal static class FindReplies
{
    /// <summary>Each with its button; a screen's worth on a phone.</summary>
    private const int APage = 8;

    private const int SnippetLength = 140;
    private const int BesideLength = 40;

    public static Reply NothingTyped(Call call) => Refusals.Say(call.Texts["find.empty"], Buttons.MyDay(call));

    public static Reply TooLong(Call call, int length) => Refusals.HandBack(
        call, call.Texts.Say("find.too-long", ("length", length), ("limit", SearchQuery.MaxLength)), Buttons.MyDay(call));

    public static Reply Found(Call call, SearchQuery query, FoundTexts found, DateOnly today, ulong asked)
    {
        var (texts, quoted) = (call.Texts, Markdown.Literal(query.Text));
        if (found.All.Count == 0)
        {
            return new Reply.Panel(new View(Layout.Box(Layout.Private, [
                new TextDisplay(texts.Say("find.none", ("text", quoted))), .. Cut(texts, found), .. ClosedBookLine.Build(texts, call.Member, found.Books), new ActionRow([Buttons.MyDay(call)])])));
        }

        var pages = found.All.Chunk(APage).ToList();
        var page = (int)Math.Min(asked, (ulong)pages.Count - 1);
        List<Component> parts = [new TextDisplay($"## {texts.Say("find.title", ("text", quoted), ("count", found.All.Count))}")];
        parts.AddRange(pages[page].Select((text, number) => new Section([new TextDisplay(Line(texts, text, today))], Open(call, text, today, number))));
        parts.AddRange(Layout.Rows([.. Turns(call, query, page, pages.Count), Buttons.MyDay(call)]));
        parts.AddRange(Cut(texts, found));
        parts.AddRange(ClosedBookLine.Build(texts, call.Member, found.Books));
        if (pages.Count > 1)
        {
            parts.Add(new TextDisplay(Layout.Small(texts.Say("find.page", ("page", page + 1), ("pages", pages.Count)))));
        }

        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    private static string Line(LocaleTexts texts, FoundText found, DateOnly today)
    {
        var where = found switch
        {
            { On: { } on } => texts.Date(on, today) + (found.StoodOn.Count > 1 ? $" · {texts.Say("find.days", ("count", found.StoodOn.Count))}" : ""),
            _ => texts["find.later"],
        };
        return $"{Icon(found)}{Render(Snippet.Of(found.Text, found.Match.Spans, SnippetLength))}\n{Layout.Small($"{Name(texts, found)} · {where}")}";
    }

    /// <summary>What was looked for in bold; what stood in a spoiler stays in one.</summary>
    private static string Render(IReadOnlyList<SnippetPart> parts)
    {
        var line = new StringBuilder();
        var isHidden = false;
        foreach (var part in parts)
        {
            line.Append(part.IsHidden == isHidden ? "" : "||");
            isHidden = part.IsHidden;
            line.Append(part switch
            {
                { IsAddress: true } => $"<{part.Text}>",
                { IsMatch: true } => $"**{Markdown.Literal(part.Text)}**",
                _ => Markdown.Literal(part.Text),
            });
        }

        return line.Append(isHidden ? "||" : "").ToString();
    }

    private static string Icon(FoundText found) => found switch
    {
        { Kind: SearchKind.FilledIn } => "🖊️ ",
        { Kind: SearchKind.Answer } => "❔ ",
        { Part: WritingKind.Closing } => "🌱 ",
        { Part: not null } => "📄 ",
        _ => "",
    };

    private static string Name(LocaleTexts texts, FoundText found)
    {
        var of = texts[found.Part switch
        {
            WritingKind.YesterdayPage => "find.page-yesterday",
            WritingKind.TodayPage => "find.page-today",
            WritingKind.Closing => "find.closing",
            _ => "find.task",
        }];
        var beside = Markdown.Literal(Markdown.Cut(Markdown.Plain(found.Beside ?? ""), BesideLength));
        return found.Kind switch
        {
            SearchKind.Remark => texts.Say("find.remark", ("task", beside)),
            SearchKind.FilledIn => texts.Say("find.filled-in", ("name", of)),
            SearchKind.Recalled => texts.Say("find.recalled", ("name", of)),
            SearchKind.Answer => texts.Say("find.answer", ("question", beside)),
            _ => of,
        };
    }

    private static Button Open(Call call, FoundText found, DateOnly today, int number) => found.On is { } on
        ? Buttons.Look(call.Texts, on, call.Member, number)
        : Buttons.Of(call.Texts["button.look"], CustomId.Of("later", today, call.Member, 0, number));

    private static IEnumerable<Button> Turns(Call call, SearchQuery query, int page, int pages)
    {
        if (page > 0)
        {
            yield return Buttons.Of(call.Texts["button.earlier"], FindCommand.Page(call, page - 1, query));
        }

        if (page + 1 < pages)
        {
            yield return Buttons.Of(call.Texts["button.next"], FindCommand.Page(call, page + 1, query));
        }
    }

    private static IEnumerable<Component> Cut(LocaleTexts texts, FoundTexts found) =>
        found.IsCut ? [new TextDisplay(Layout.Small(texts.Say("find.cut", ("count", SearchStore.MostTexts))))] : [];
}
