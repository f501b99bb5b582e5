using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Settings;

internal static class SettingsReplies
{
    /// <summary>In the press that saves a clock: it is the group's, and goes on following it.</summary>
    public const string Groups = "group";

    private static readonly string[] _carry = ["carry", "ask", "leave"];
    private static readonly string[] _tasks = ["shown", "count", "private"];
    private static readonly string[] _nudges = ["0", "1", "2", "3"];
    private static readonly string[] _vault = ["on", "off"];
    private static readonly string[] _audience = ["written", "shared", "private"];

    /// <param name="call">Whose settings they are.</param>
    /// <param name="member">How they stand.</param>
    /// <param name="now">Study time.</param>
    /// <param name="around">
    /// The group whose clock they keep, null for their own; whether they may go over to the clock of the group they are in here; and whether
    /// notes are written into a folder, or sent.
    /// </param>
    /// <param name="notice">What has just been done.</param>
    public static Reply Show(
        Call call, MemberRow member, DateTimeOffset now, (string? ClockOwner, bool OffersGroupClock, bool HasVault) around, string? notice)
    {
        var texts = call.Texts;
        var parts = new List<Component>();
        if (notice is not null)
        {
            parts.Add(new TextDisplay(notice));
        }

        parts.Add(new TextDisplay($"## {texts["settings.title"]}"));
        parts.Add(new Section(
            [new TextDisplay(Clock(texts, member, now, around.ClockOwner))],
            Buttons.Of(texts["button.change"], CustomId.Of("settings-clock"))));
        if (around.OffersGroupClock)
        {
            parts.Add(new ActionRow([Buttons.Of(texts["button.group-clock"], CustomId.Of("settings-clock", Groups))]));
        }

        AddChoice(parts, texts, "carry", [.. _carry.Select(value => (value, texts[$"carry.{value}"]))], member.Carry.ToString());
        AddChoice(parts, texts, "tasks", [.. _tasks.Select(value => (value, texts[$"tasks.{value}"]))], member.TaskVisibility.ToString());
        AddChoice(parts, texts, "pages", Audience(texts), member.PageVisibility.ToString());
        AddChoice(parts, texts, "closings", Audience(texts), member.ClosingVisibility.ToString());
        AddChoice(parts, texts, "nudges", [.. _nudges.Select(value => (value, texts[$"nudges.{value}"]))], $"{member.Nudges}");
        if (member.Nudges > 0)
        {
            parts.Add(new Section([new TextDisplay(Quiet(texts, member))], Buttons.Of(texts["button.change"], CustomId.Of("settings-quiet"))));
        }

        AddChoice(parts, texts, "vault", [.. _vault.Select(value => (value, texts[$"vault.{value}"]))], member.Vault ? "on" : "off");
        parts.Add(new TextDisplay(Layout.Small(VaultHow(texts, member, around.HasVault))));
        AddChoice(parts, texts, "locale", [.. TextsCatalog.Locales.Select(value => (value, texts[$"choice.{value}"]))], texts.Locale);
        return new Reply.Panel(new View(Layout.Box(Layout.Private, parts)));
    }

    public static Reply ClockForm(Call call, MemberRow member)
    {
        var texts = call.Texts;
        var clock = member.Clocks.MaxBy(row => row.From)!;
        return new Reply.Form(new FormView(
            CustomId.Of("settings-clock"),
            CustomId.Of("settings-clock"),
            texts["settings.clock-title"],
            [
                Field(SettingsOptions.ZoneField, clock.Zone, 64, texts["settings.zone-label"], texts["option.zone.description"]),
                Field(
                    SettingsOptions.StartField, clock.DayStart.ToString("HH:mm"), 5, texts["settings.start-label"], texts["option.day-start.description"]),
            ]));
    }

    public static Reply QuietForm(Call call, MemberRow member)
    {
        var texts = call.Texts;
        return new Reply.Form(new FormView(
            CustomId.Of("settings-quiet"),
            CustomId.Of("settings-quiet"),
            texts["settings.quiet-title"],
            [
                Field(
                    SettingsOptions.QuietField,
                    NudgeWishes.QuietOf(member).ToString(),
                    20,
                    texts["settings.quiet-label"],
                    texts["option.quiet.description"]),
            ]));
    }

    /// <summary>What joining asked, answered; the way on stays where it was.</summary>
    public static Reply NudgesAnswered(Call call, MemberDay around, bool wants)
    {
        var texts = call.Texts;
        var hasPlan = around.Day.Tasks.Count > 0;
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private,
            new TextDisplay(texts[wants ? "nudges.on" : "nudges.off"]),
            new ActionRow([
                Buttons.Plan(texts, around.On, primary: !hasPlan),
                Buttons.MyDay(texts, primary: hasPlan),
                Buttons.Of(texts["button.nudges"], CustomId.Of("settings")),
            ]))));
    }

    /// <summary>Names the next turn by the new clock before it is saved.</summary>
    public static Reply ConfirmClock(Call call, StudyCalendar before, DayClock clock, DateTimeOffset now, bool isGroups)
    {
        var texts = call.Texts;
        var after = before.Change(now, clock);
        var today = after.DateAt(now);
        var next = after.DateAt(after.EndOf(today));
        var lines = new List<string>
        {
            texts.Say(
                "setup.clock-preview",
                ("zone", clock.Zone.Id),
                ("start", clock.DayStart.ToString("HH:mm")),
                ("date", texts.Date(today)),
                ("time", DayPanel.Timestamp(after.EndOf(today), 'f'))),
        };
        if (next.DayNumber - today.DayNumber > 1)
        {
            lines.Add(texts.Say("settings.clock-jumps", ("date", texts.Date(today.AddDays(1))), ("next", texts.Date(next))));
        }

        var save = CustomId.Of("settings-save", clock.Zone.Id, clock.DayStart.ToString("HHmm"), isGroups ? Groups : "own");
        return new Reply.Panel(new View(Layout.Box(
            Layout.Private,
            new TextDisplay(string.Join('\n', lines)),
            new ActionRow([Buttons.Of(texts["button.save"], save, primary: true), Buttons.Of(texts["button.keep-clock"], CustomId.Of("settings"))]),
            new TextDisplay(Layout.Small(texts["settings.clock-safe"])))));
    }

    public static Reply Refused(Call call, ReadSettings refused)
    {
        var texts = call.Texts;
        return refused switch
        {
            ReadSettings.UnknownZone zone => Refusals.Say(texts.Say("setup.unknown-zone", ("zone", Markdown.Name(zone.Text))), Again(texts)),
            ReadSettings.BadDayStart start => Refusals.Say(texts.Say("setup.bad-day-start", ("start", Markdown.Name(start.Text))), Again(texts)),
            ReadSettings.BadQuiet quiet => Refusals.Say(
                texts.Say("settings.bad-quiet", ("text", Markdown.Name(quiet.Text))),
                Buttons.Of(texts["button.again"], CustomId.Of("settings-quiet"), primary: true)),
            _ => Refusals.TooOld(call),
        };
    }

    private static string Quiet(LocaleTexts texts, MemberRow member)
    {
        var quiet = NudgeWishes.QuietOf(member);
        var line = quiet == QuietHours.None ? texts["settings.quiet-none"] : texts.Say("settings.quiet", ("hours", $"{quiet}"));
        return $"{line}\n{Layout.Small(texts["settings.nudges-how"])}";
    }

    private static string VaultHow(LocaleTexts texts, MemberRow member, bool hasVault) => (hasVault, member.VaultFolder) switch
    {
        (false, _) => texts["settings.vault-week"],
        (true, { } folder) => texts.Say("settings.vault-folder", ("name", Markdown.Name(folder))),
        _ => texts["settings.vault-how"],
    };

    private static Button Again(LocaleTexts texts) => Buttons.Of(texts["button.again"], CustomId.Of("settings-clock"), primary: true);

    private static string Clock(LocaleTexts texts, MemberRow member, DateTimeOffset now, string? owner)
    {
        var calendar = Clocks.Of(member.Clocks);
        var (today, clock) = (calendar.DateAt(now), calendar.Current);
        var whose = owner is null ? "" : "\n" + Layout.Small(texts.Say("settings.clock-of", ("name", Markdown.Name(owner))));
        return texts.Say("setup.clock", ("zone", clock.Zone.Id), ("start", clock.DayStart.ToString("HH:mm")))
            + whose
            + "\n" + Layout.Small(texts.Say("settings.turn", ("date", texts.Date(today)), ("time", DayPanel.Timestamp(calendar.EndOf(today), 'f'))));
    }

    private static Label Field(string name, string value, int length, string label, string description) => new(
        label,
        new TextInput(CustomId.Of(name).ToString(), TextInputStyle.Short) { Required = true, MaxLength = length, Value = value })
    {
        Description = description,
    };

    private static (string Value, string Label)[] Audience(LocaleTexts texts) => [.. _audience.Select(value => (value, texts[$"audience.{value}"]))];

    private static void AddChoice(
        List<Component> parts, LocaleTexts texts, string name, IReadOnlyList<(string Value, string Label)> values, string current)
    {
        var heading = texts[$"settings.{name}"];
        parts.Add(new TextDisplay($"**{heading}**"));
        parts.Add(new ActionRow([new StringSelect(
            CustomId.Of("settings", name).ToString(),
            [.. values.Select(choice => new SelectOption(choice.Label, choice.Value)
            {
                Default = choice.Value.Equals(current, StringComparison.OrdinalIgnoreCase),
            })])]));
    }
}
