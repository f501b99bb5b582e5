using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting.Views;

/// <summary>The evening post: who has written, the rest only counted.</summary>
internal static class EveningView
{
    private const int Names = 12;

    /// <summary>Null when nobody is around to be asked, or, for one not yet sent, when nothing is missing.</summary>
    public static View? Render(GroupDay day, bool isSent, LocaleTexts texts)
    {
        var around = Around(day);
        var isDone = around.Count > 0 && around.All(member =>
            member.Has(WritingKind.TodayPage) && member.Has(WritingKind.Closing) && member.HasTomorrow);
        if (around.Count == 0 || (isDone && !isSent))
        {
            return null;
        }

        return isDone ? GoodNight(day, texts) : Asking(day, around, texts);
    }

    /// <summary>Whoever's day was opened; whoever has stayed away for long, or has the day off, does not keep the others from their good night.</summary>
    private static List<MemberOnDay> Around(GroupDay day)
    {
        var begun = day.Present.Where(member => member.BeginsAt <= day.Now).ToList();
        var opened = begun.FindAll(member => member.Day is not null);
        return opened.Count > 0 ? opened : begun;
    }

    private static View GoodNight(GroupDay day, LocaleTexts texts) => new(Layout.Box(
        Layout.Evening,
        new TextDisplay($"## 🌙 {texts["post.good-night"]}"),
        new ActionRow([Buttons.MyDay(texts, day.On)])));

    private static View Asking(GroupDay day, List<MemberOnDay> around, LocaleTexts texts)
    {
        string[] lines =
        [
            Line("post.evening-page", around, member => member.Has(WritingKind.TodayPage), member => member.Shows(WritingKind.TodayPage), texts),
            Line("post.evening-closing", around, member => member.Has(WritingKind.Closing), member => member.Shows(WritingKind.Closing), texts),
            Line("post.evening-tomorrow", around, member => member.HasTomorrow, member => member is { HasTomorrow: true, Tasks: not TaskVisibility.Private }, texts),
        ];
        return new View(Layout.Box(
            Layout.Evening,
            new TextDisplay($"## 🌙 {texts["post.evening-title"]}"),
            new TextDisplay(string.Join('\n', lines)),
            new ActionRow(
            [
                Buttons.Close(texts, day.On, primary: true),
                Buttons.Of(texts["button.steps"], CustomId.Of("steps", day.On)),
            ]),
            PostLines.Footer(texts.Say("post.footer-evening", ("time", PostLines.Time(day.TurnsAt))))));
    }

    private static string Line(
        string key, List<MemberOnDay> around, Func<MemberOnDay, bool> has, Func<MemberOnDay, bool> shows, LocaleTexts texts)
    {
        var done = around.FindAll(member => has(member));
        var named = done.FindAll(member => shows(member));
        var names = string.Join(", ", named.Take(Names).Select(PostLines.Name));
        var more = named.Count > Names ? " " + texts.Say("post.more-members", ("count", named.Count - Names)) : "";
        var line = texts.Say(key, ("done", done.Count), ("all", around.Count));
        return names.Length > 0 ? $"{line} · {names}{more}" : line;
    }
}
