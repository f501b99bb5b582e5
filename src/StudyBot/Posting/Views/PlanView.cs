using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Posting.Views;

/// <summary>The morning and the afternoon post: each member with what is open, and how far they are.</summary>
internal static class PlanView
{
    /// <summary>A post is read on a phone in the hand: at most about so many lines for all members.</summary>
    private const int Lines = 22;

    private const int OpenTasks = 3;

    /// <summary>Room for heading, yesterday, footer.</summary>
    private const int Room = Layout.TextBudget - 500;

    public static View Render(GroupDay day, PostKind kind, LocaleTexts texts)
    {
        var isMorning = kind == PostKind.Morning;
        var slot = isMorning ? Slot.Morning : Slot.Afternoon;
        var components = PostLines.Texts(
            isMorning ? Yesterday(day, texts) : null,
            Heading(day, isMorning, slot, texts),
            Members(day, slot, texts)).ToList();
        List<Component> buttons = [Buttons.MyDay(texts, day.On), Buttons.Tick(texts, day.On), Buttons.Plan(texts, day.On)];
        components.Add(new ActionRow(buttons));
        List<Component> more = isMorning ? [Buttons.Page(texts, day.On, PageOf.Yesterday)] : [];
        if (day.Members.Count > RosterView.PageSize)
        {
            more.Add(RosterView.Open(texts, day.On, kind));
        }

        components.AddRange(Layout.Rows(more));
        components.Add(PostLines.Footer(texts.Say("post.footer-turn", ("time", PostLines.Time(day.TurnsAt)))));
        return new View(Layout.Box(isMorning ? Layout.Morning : Layout.Afternoon, components));
    }

    /// <summary>A member in one line.</summary>
    public static string Line(MemberOnDay member, GroupDay day, Slot slot, LocaleTexts texts)
    {
        var progress = member.ProgressOf(slot);
        var name = $"**{PostLines.Name(member)}** ";
        return name + member switch
        {
            { IsAway: true } => texts["post.away"],
            { Tasks: TaskVisibility.Private } => PostLines.Lock,
            { HasPlan: false } => PostLines.WithoutPlan(member, day, texts),
            _ when progress.Planned == 0 => texts[slot == Slot.Morning ? "post.no-morning" : "post.no-afternoon"],
            _ => PostLines.Meter(member, progress),
        };
    }

    private static string? Yesterday(GroupDay day, LocaleTexts texts)
    {
        if (day.Yesterday is not { } yesterday)
        {
            return null;
        }

        var line = texts.Say(
            yesterday.On == day.On.AddDays(-1) ? "post.yesterday" : "post.last-day",
            ("date", texts.Date(yesterday.On)),
            ("members", Math.Max(day.Members.Count - yesterday.Away, yesterday.Kept)),
            ("kept", yesterday.Kept));
        var pages = yesterday.Pages > 0 ? " · " + texts.Say("post.yesterday-pages", ("pages", yesterday.Pages)) : "";
        return Layout.Small(line + pages);
    }

    private static string Heading(GroupDay day, bool isMorning, Slot slot, LocaleTexts texts)
    {
        var all = day.Present.Select(member => member.ProgressOf(slot)).ToList();
        var total = new Progress(all.Sum(progress => progress.Done), all.Sum(progress => progress.Planned));
        var heading = $"## {(isMorning ? "☀️" : "⛅")} {texts.Date(day.On)}";
        return total.Planned == 0 ? heading : $"{heading}\n{Meter.Of(total, Meter.Header)}";
    }

    /// <summary>As many open tasks a member as there is room for; with too many members the first page of their lines.</summary>
    private static string Members(GroupDay day, Slot slot, LocaleTexts texts)
    {
        for (var open = OpenTasks; open > 0; open--)
        {
            var text = string.Join('\n', day.Present.Select(member => Block(member, day, slot, open, texts)));
            if (text.Length <= Room && text.Count(character => character == '\n') < Lines && day.Members.Count <= RosterView.PageSize)
            {
                return text;
            }
        }

        if (day.Members.Count <= RosterView.PageSize)
        {
            return string.Join('\n', day.Present.Select(member => Line(member, day, slot, texts)));
        }

        var page = string.Join('\n', day.Members.Take(RosterView.PageSize).Select(member => Line(member, day, slot, texts)));
        return $"{page}\n{RosterView.Position(day, page: 0, texts)}";
    }

    private static string Block(MemberOnDay member, GroupDay day, Slot slot, int most, LocaleTexts texts)
    {
        // What moved on at a member's own turn is shown as it stood: as not done.
        var open = member.ShownTasks.Where(task => task.Slot == slot && !task.IsDone).ToList();
        var shown = open.Take(most).ToList();
        var lines = shown.Select((task, index) => TaskLine(task, index > 0 && task.Depth > 0, texts)).Prepend(Line(member, day, slot, texts));
        return string.Join('\n', open.Count > shown.Count
            ? lines.Append(texts.Say("post.more-tasks", ("count", open.Count - shown.Count)))
            : lines);
    }

    private static string TaskLine(StudyTask task, bool isBelow, LocaleTexts texts)
    {
        var indent = isBelow ? new string('\u2003', task.Depth) + "└ " : "";
        var slipped = TaskLines.Slipped(task, texts) is { } often ? " · " + often : "";
        return $"{indent}☐ {PostLines.Task(task.Text)}{slipped}";
    }
}
