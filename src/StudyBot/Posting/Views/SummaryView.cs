using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Posting.Views;

/// <summary>The summary: each member's day. Who has nothing on it yet is counted, never shown as empty.</summary>
internal static class SummaryView
{
    /// <summary>Room for heading and footer.</summary>
    private const int Room = Layout.TextBudget - 400;

    /// <summary>How much of a shared closing is quoted, from generous to none; the whole stands in the day's thread.</summary>
    private static readonly int[] Quotes = [600, 300, 120, 0];

    /// <summary>Null when there is nothing to tell.</summary>
    public static View? Render(GroupDay day, LocaleTexts texts)
    {
        var told = day.Members.Where(member => member.IsAway || IsTold(member)).ToList();
        if (told.TrueForAll(member => member.IsAway && !IsTold(member)))
        {
            return null;
        }

        var components = PostLines.Texts($"## {texts.Say("post.summary-title", ("date", texts.Date(day.On)))}", Members(day, told, texts)).ToList();
        List<Component> buttons = [Buttons.MyDay(texts, day.On)];
        if (day.Members.Count > RosterView.PageSize)
        {
            buttons.Add(RosterView.Open(texts, day.On, Shared.PostKind.Summary));
        }

        components.AddRange(Layout.Rows(buttons));
        if (!day.IsClosed)
        {
            components.Add(PostLines.Footer(day.Now < day.LastTurn
                ? texts.Say("post.footer-summary", ("time", PostLines.Time(day.LastTurn)))
                : texts.Say("post.footer-summary-late", ("time", PostLines.Time(day.LastDoor)))));
        }

        return new View(Layout.Box(Layout.Summary, components));
    }

    /// <summary>A member in one line.</summary>
    public static string Line(MemberOnDay member, GroupDay day, LocaleTexts texts)
    {
        var progress = member.ProgressOf(slot: null);
        var name = $"**{PostLines.Name(member)}**";
        return member is { IsAway: true } ? $"{name} {Away(member, texts)}"
            : member.Tasks == TaskVisibility.Private ? $"{name} {PostLines.Lock}"
            : progress.Planned > 0 ? $"{name} {PostLines.Meter(member, progress)}"
            : IsTold(member) ? name
            : $"{name} {PostLines.WithoutPlan(member, day, texts)}";
    }

    /// <summary>What somebody did on a day off is told all the same; nothing of it was asked.</summary>
    private static string Away(MemberOnDay member, LocaleTexts texts) =>
        member.ProgressOf(slot: null) is { Done: > 0 } progress ? $"{PostLines.Meter(member, progress)} · {texts["post.away"]}" : texts["post.away"];

    private static bool IsTold(MemberOnDay member) =>
        (member.HasPlan && member.Tasks != TaskVisibility.Private) || Enum.GetValues<WritingKind>().Any(member.Shows);

    private static string Members(GroupDay day, List<MemberOnDay> told, LocaleTexts texts)
    {
        if (day.Members.Count > RosterView.PageSize)
        {
            var page = string.Join('\n', day.Members.Take(RosterView.PageSize).Select(member => Line(member, day, texts)));
            return $"{page}\n{RosterView.Position(day, page: 0, texts)}";
        }

        var rest = day.Members.Count - told.Count;
        var more = rest > 0 ? "\n" + texts.Say("post.more-members", ("count", rest)) : "";
        return Quotes
            .Select(quote => string.Join('\n', told.Select(member => Block(member, day, quote, texts))) + more)
            .First(text => text.Length <= Room || text.Length == 0 || !text.Contains("\n> ", StringComparison.Ordinal));
    }

    private static string Block(MemberOnDay member, GroupDay day, int quote, LocaleTexts texts)
    {
        var block = Line(member, day, texts);
        var written = Written(member, texts);
        if (written.Length > 0)
        {
            block += "\n" + Layout.Small(written);
        }

        return quote > 0 && member.FindShared(WritingKind.Closing) is { } closing
            ? block + "\n" + Markdown.Quote(Markdown.Cut(closing.Trim(), quote))
            : block;
    }

    private static string Written(MemberOnDay member, LocaleTexts texts)
    {
        var pages = (member.Shows(WritingKind.YesterdayPage), member.Shows(WritingKind.TodayPage)) switch
        {
            (true, true) => texts["post.pages-both"],
            (true, false) => texts["post.pages-yesterday"],
            (false, true) => texts["post.pages-today"],
            _ => null,
        };
        var closing = member.Shows(WritingKind.Closing) ? texts["post.closing"] : null;
        var progress = member.ProgressOf(slot: null);
        var open = progress.Planned - progress.Done;
        var over = open > 0 && member is { IsAway: false, Carry: CarryPolicy.Carry } ? texts.Say("post.goes-over", ("count", open)) : null;
        return string.Join(" · ", new[] { pages, closing, over }.OfType<string>());
    }
}
