using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Days;

internal static class DayReplies
{
    /// <summary>Room for each list, for each text and for what was filled in below it: the most first, less where a day has more than fits a message.</summary>
    private static readonly (int Tasks, int Text, int Filled)[] _budgets = [(900, 700, 400), (700, 450, 250), (500, 300, 150), (350, 180, 80)];

    public static Reply NoSuchMember(Call call) => Refusals.Say(call.Texts["day-page.no-member"]);

    /// <summary>A page about that day is being written from memory.</summary>
    public static Reply Hidden(Call call, DateOnly about) => Refusals.Say(
        call.Texts.Say("book.closed", ("date", call.Texts.Date(about))), ClosedBookLine.Open(call.Texts, call.Member, about), Buttons.MyDay(call));

    public static View Day(LocaleTexts texts, DayPage page)
    {
        IReadOnlyList<Component> parts = [];
        foreach (var budget in _budgets)
        {
            parts = Build(texts, page, budget);
            if (Length(parts) <= Layout.TextBudget)
            {
                break;
            }
        }

        return new View(Layout.Box(Layout.Private, parts));
    }

    private static int Length(IEnumerable<Component> parts) => parts.Sum(part => part switch
    {
        TextDisplay text => text.Content.Length,
        Section section => section.Components.OfType<TextDisplay>().Sum(text => text.Content.Length),
        _ => 0,
    });

    private static List<Component> Build(LocaleTexts texts, DayPage page, (int Tasks, int Text, int Filled) budget)
    {
        var parts = new List<Component> { new TextDisplay(Title(texts, page)) };
        List<Button> whole = [.. page.Day is null ? [] : PhotoButtons(texts, page, page.Day)];
        if (page.Day is not { } day)
        {
            parts.Add(new TextDisplay(texts["day-page.none"]));
        }
        else
        {
            var texted = new DayTexts(texts, page, budget.Text, budget.Filled);
            texted.Add(WritingKind.YesterdayPage, day.YesterdayPage, parts, whole);
            AddTasks(texts, page, day, Slot.Morning, budget.Tasks, parts);
            AddTasks(texts, page, day, Slot.Afternoon, budget.Tasks, parts);
            texted.Add(WritingKind.TodayPage, day.TodayPage, parts, whole);
            texted.AddLooseEnds(parts);
            texted.Add(WritingKind.Closing, day.Closing, parts, whole);
            if (page.IsOwn && day.Tomorrow.Count > 0)
            {
                parts.Add(new TextDisplay($"**📌 {texts["day-page.tomorrow"]}**\n{TaskLines.All(AsWritten(day.Tomorrow), texts, budget.Tasks)}"));
            }

            if (parts.Count == 1)
            {
                parts.Add(new TextDisplay(texts[page.ShowsCount ? "day-page.empty" : "day-page.own"]));
            }
        }

        parts.AddRange(Layout.Rows(whole));
        parts.AddRange(IsHidden(page) ? ClosedBookLine.Build(texts, page.Owner, page.Books) : []);
        parts.AddRange(Layout.Rows(Neighbours(texts, page)));
        return parts;
    }

    /// <summary>Whether anything of it may be hidden from its owner now.</summary>
    private static bool IsHidden(DayPage page) =>
        page.Books.Hides(page.On) || page.Day is { YesterdayPage.IsHidden: true } || page.Books.On.Any(closed => closed < page.On);

    /// <summary>On this list nothing has happened yet: that all of it went on to the next day goes without saying.</summary>
    private static List<StudyTask> AsWritten(TaskList tasks) => [.. tasks.Select(task => task with { State = TaskState.Open })];

    private static string Title(LocaleTexts texts, DayPage page)
    {
        var progress = page is { ShowsCount: true, Day: { } day } && Checklist.ProgressOf(day) is { Planned: > 0 } counted ? $" · {counted.Done}/{counted.Planned}" : "";
        var who = page.IsOwn ? "" : $"{Markdown.Name(page.Name)} · ";
        var edited = page.IsEdited ? "\n" + Layout.Small(texts["day-page.edited"]) : "";
        return $"## {who}{texts.Date(page.On)}{progress}{edited}";
    }

    private static void AddTasks(LocaleTexts texts, DayPage page, Day day, Slot slot, int budget, List<Component> parts)
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
            parts.Add(new TextDisplay($"**{heading}**\n{TaskLines.All(tasks, texts, budget, withRemarks: page.IsOwn)}"));
        }
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
            page is { IsOwn: true, Day: not null } ? Buttons.Note(texts, page.On, page.Owner) : null,
        ];
        return [.. buttons.OfType<Button>()];
    }
}
