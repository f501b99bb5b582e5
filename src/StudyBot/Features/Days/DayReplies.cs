using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Days;

internal static class DayReplies
{
    private const int TaskBudget = 900;
    private const int TextBudget = 700;

    public static Reply NoSuchMember(Call call) => Refusals.Say(call.Texts["day-page.no-member"]);

    public static Reply Day(Call call, DayPage page)
    {
        var texts = call.Texts;
        var parts = new List<Component> { new TextDisplay(Title(texts, page)) };
        List<Button> whole = [.. page.Day is null ? [] : PhotoButtons(texts, page, page.Day)];
        if (page.Day is not { } day)
        {
            parts.Add(new TextDisplay(texts["day-page.none"]));
        }
        else
        {
            AddText(texts, page, WritingKind.YesterdayPage, day.YesterdayPage, parts, whole);
            AddTasks(texts, page, day, Slot.Morning, parts);
            AddTasks(texts, page, day, Slot.Afternoon, parts);
            AddText(texts, page, WritingKind.TodayPage, day.TodayPage, parts, whole);
            AddText(texts, page, WritingKind.Closing, day.Closing, parts, whole);
            if (page.IsOwn && day.Tomorrow.Count > 0)
            {
                parts.Add(new TextDisplay($"**📌 {texts["day-page.tomorrow"]}**\n{TaskLines.All(AsWritten(day.Tomorrow), texts, TaskBudget)}"));
            }

            if (parts.Count == 1)
            {
                parts.Add(new TextDisplay(texts[page.ShowsCount ? "day-page.empty" : "day-page.own"]));
            }
        }

        parts.AddRange(Layout.Rows(whole));
        parts.AddRange(Layout.Rows(Neighbours(texts, page)));
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    /// <summary>On this list nothing has happened yet: that all of it went on to the next day goes without saying.</summary>
    private static List<StudyTask> AsWritten(TaskList tasks) => [.. tasks.Select(task => task with { State = TaskState.Open })];

    private static string Title(LocaleTexts texts, DayPage page)
    {
        var progress = page is { ShowsCount: true, Day: { } day } && Checklist.ProgressOf(day) is { Planned: > 0 } counted ? $" · {counted.Done}/{counted.Planned}" : "";
        var who = page.IsOwn ? "" : $"{Markdown.Name(page.Name)} · ";
        return $"## {who}{texts.Date(page.On)}{progress}";
    }

    private static void AddTasks(LocaleTexts texts, DayPage page, Day day, Slot slot, List<Component> parts)
    {
        var tasks = day.Tasks.Where(task => task.Slot == slot).ToList();
        if (tasks.Count == 0 || !page.ShowsCount)
        {
            return;
        }

        var heading = texts[slot == Slot.Morning ? "slot.morning" : "slot.afternoon"];
        if (!page.ShowsTasks)
        {
            var progress = Checklist.ProgressOf(day, slot);
            parts.Add(new TextDisplay($"**{heading}** 🔒 {progress.Done}/{progress.Planned}"));
        }
        else
        {
            parts.Add(new TextDisplay($"**{heading}**\n{TaskLines.All(tasks, texts, TaskBudget, withRemarks: page.IsOwn)}"));
        }
    }

    private static void AddText(
        LocaleTexts texts, DayPage page, WritingKind kind, Writing? writing, List<Component> parts, List<Button> whole)
    {
        if (writing is null || !DayPage.MayKnow(writing, page.IsOwn))
        {
            return;
        }

        var (icon, key) = kind switch
        {
            WritingKind.YesterdayPage => ("📄", "step.page-yesterday"),
            WritingKind.TodayPage => ("📄", "step.page-today"),
            _ => ("🌱", "step.closing"),
        };
        var late = writing.IsLate ? $" · 🌙 {texts["late.mark"]}" : "";
        if (!DayPage.MayRead(writing, page.IsOwn))
        {
            parts.Add(new TextDisplay($"**{icon} {texts[key]}**{late} · {texts["day-page.written"]}"));
            return;
        }

        if (writing.Text.Length > TextBudget)
        {
            whole.Add(Buttons.Of(
                $"{icon} {texts.Say("button.whole", ("name", texts[key]))}", CustomId.Of("text", page.On, page.Owner, kind)));
        }

        string?[] lines =
        [
            $"**{icon} {texts[key]}**{late}",
            TextLimits.IsEmpty(writing.Text) ? null : Markdown.Quote(Markdown.Cut(writing.Text, TextBudget)),
            PhotoWords.Count(texts, writing) is { } photos ? Layout.Small(photos) : null,
        ];
        parts.Add(new TextDisplay(string.Join('\n', lines.OfType<string>())));
    }

    private static IEnumerable<Button> PhotoButtons(LocaleTexts texts, DayPage page, Day day) =>
        from each in new[] { (Kind: WritingKind.YesterdayPage, Writing: day.YesterdayPage), (Kind: WritingKind.TodayPage, Writing: day.TodayPage) }
        where each.Writing is { Photos.Count: > 0 } && DayPage.MayRead(each.Writing, page.IsOwn)
        select Buttons.Photos(texts, page.On, page.Owner, each.Kind);

    private static IReadOnlyList<Button> Neighbours(LocaleTexts texts, DayPage page)
    {
        Button?[] buttons =
        [
            page.Before is { } before ? Buttons.Of("‹ " + texts.Date(before), CustomId.Of("day", before, page.Owner)) : null,
            page.After is { } after ? Buttons.Of(texts.Date(after) + " ›", CustomId.Of("day", after, page.Owner)) : null,
            page.IsOwn ? Buttons.MyDay(texts) : null,
        ];
        return [.. buttons.OfType<Button>()];
    }
}
