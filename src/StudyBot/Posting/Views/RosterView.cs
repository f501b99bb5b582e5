using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting.Views;

/// <summary>The members of a group too large for one message, ten a page; shown privately to whoever asks.</summary>
internal static class RosterView
{
    public const int PageSize = 10;

    public const string Verb = "roster";

    /// <summary>The button on a post: it shows the page after the one on the post.</summary>
    public static Button Open(LocaleTexts texts, DateOnly on, PostKind kind) => Buttons.Of(texts["post.roster"], CustomId.Of(Verb, on, (int)kind, 1));

    public static View Page(GroupDay day, PostKind kind, int page, LocaleTexts texts)
    {
        var last = Math.Max(0, (day.Members.Count - 1) / PageSize);
        var number = Math.Clamp(page, 0, last);
        var lines = day.Members.Skip(number * PageSize).Take(PageSize).Select(member => Line(member, day, kind, texts));
        var components = PostLines.Texts($"## {texts.Date(day.On)}", string.Join('\n', lines)).ToList();
        List<Component> buttons = [];
        if (number > 0)
        {
            buttons.Add(Buttons.Of(texts["post.roster-earlier"], CustomId.Of(Verb, day.On, (int)kind, number - 1)));
        }

        if (number < last)
        {
            buttons.Add(Buttons.Of(texts["post.roster-later"], CustomId.Of(Verb, day.On, (int)kind, number + 1)));
        }

        components.AddRange(Layout.Rows(buttons));
        components.Add(new TextDisplay(Position(day, number, texts)));
        return new View(Layout.Box(Layout.Private, components));
    }

    public static string Position(GroupDay day, int page, LocaleTexts texts) => Layout.Small(texts.Say(
        "post.roster-position",
        ("from", (page * PageSize) + 1),
        ("to", Math.Min((page + 1) * PageSize, day.Members.Count)),
        ("all", day.Members.Count)));

    private static string Line(MemberOnDay member, GroupDay day, PostKind kind, LocaleTexts texts) => kind switch
    {
        PostKind.Morning => PlanView.Line(member, day, Slot.Morning, texts),
        PostKind.Afternoon => PlanView.Line(member, day, Slot.Afternoon, texts),
        _ => SummaryView.Line(member, day, texts),
    };
}
