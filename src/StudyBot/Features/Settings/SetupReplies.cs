using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Settings;

internal static class SetupReplies
{
    /// <summary>Shown first while nothing is typed.</summary>
    public static readonly string[] UsualZones =
        ["Asia/Seoul", "Asia/Tokyo", "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "UTC"];

    private const int NextRuns = 3;
    private const int QuotedLength = 60;

    public static Reply NotAllowed(Call call) => Refusals.Say(call.Texts["setup.not-allowed"]);

    public static Reply Show(Call call, GroupRow group, DateTimeOffset now, string? notice = null)
    {
        var texts = call.Texts;
        var clock = group.Clocks.MaxBy(row => row.From)!;
        var lines = new[]
        {
            texts.Say("setup.channel", ("channel", group.ChannelId is { } channel ? $"<#{channel}>" : texts["setup.channel-none"])),
            texts.Say("setup.clock", ("zone", clock.Zone), ("start", clock.DayStart.ToString("HH:mm"))),
            texts.Say("setup.locale", ("locale", texts[$"choice.{group.Locale}"])),
            texts.Say("setup.rest", ("days", group.RestDays == 0 ? texts["setup.rest-none"] : WeekdayNames.Of(texts, new Weekdays(group.RestDays)))),
        };
        var parts = new List<Component>();
        if (notice is not null)
        {
            parts.Add(new TextDisplay(notice));
        }

        parts.Add(new TextDisplay($"## {texts["setup.title"]}\n{string.Join('\n', lines)}"));
        if (group.PausedFor is { } reason)
        {
            var where = group.ChannelId is { } there ? $"<#{there}>" : texts["setup.channel-none"];
            parts.Add(new TextDisplay($"⚡ {texts.Say(reason, ("channel", where))}"));
        }

        parts.Add(new Separator());
        parts.Add(new TextDisplay(string.Join('\n', group.Posts.OrderBy(post => post.Kind).Select(post => Post(texts, group, post, now)))));
        parts.Add(new ActionRow([EntitySelect.Channels(CustomId.Of("setup").ToString(), [ChannelType.GuildText]) with
        {
            Placeholder = texts[group.ChannelId is null ? "setup.choose" : "setup.choose-other"],
        }]));
        parts.Add(new TextDisplay(Layout.Small(texts["setup.hint"])));
        return new Reply.Panel(new View(Layout.Box(group.ChannelId is null ? Layout.Trouble : Layout.Private, parts)));
    }

    /// <summary>Names the next turn by the new clock before it is saved.</summary>
    public static Reply ConfirmClock(Call call, GroupRow group, StudyCalendar changed, DayClock clock, DateTimeOffset now)
    {
        var texts = call.Texts;
        var today = changed.DateAt(now);
        var save = CustomId.Of("setup-clock", clock.Zone.Id, clock.DayStart.ToString("HHmm"));
        return new Reply.Notice(new View(Layout.Box(
            Layout.Private,
            new TextDisplay(texts.Say(
                "setup.clock-preview",
                ("zone", clock.Zone.Id),
                ("start", clock.DayStart.ToString("HH:mm")),
                ("date", texts.Date(today)),
                ("time", DayPanel.Timestamp(changed.EndOf(today), 'f')))),
            new ActionRow([Buttons.Of(texts["button.save"], save, primary: true)]),
            new TextDisplay(Layout.Small(texts.Say("setup.clock-others", ("name", Markdown.Name(group.Name))))))));
    }

    public static Reply Refused(Call call, ReadSetup refused) => Refusals.Say(refused switch
    {
        ReadSetup.UnknownZone zone => call.Texts.Say("setup.unknown-zone", ("zone", Markdown.Name(zone.Text))),
        ReadSetup.BadDayStart start => call.Texts.Say("setup.bad-day-start", ("start", Markdown.Name(start.Text))),
        ReadSetup.BadCron cron => call.Texts.Say("setup.bad-cron", ("cron", cron.Text.Replace("`", "", StringComparison.Ordinal))),
        ReadSetup.BadRest rest => call.Texts.Say("setup.bad-rest", ("days", Markdown.Name(Markdown.Cut(rest.Text, QuotedLength)))),
        ReadSetup.RestsAlways => call.Texts["setup.rests-always"],
        ReadSetup.PostAndCronBelongTogether => call.Texts["setup.post-and-cron"],
        ReadSetup.NotATextChannel channel => call.Texts.Say("setup.not-text", ("name", Markdown.Name(channel.Name))),
        ReadSetup.CannotPost channel => call.Texts.Say(
            "setup.cannot-post", ("channel", $"<#{channel.Channel}>"), ("permission", call.Texts[channel.PermissionKey])),
        _ => throw new NotSupportedException(refused.GetType().Name),
    });

    private static string Post(LocaleTexts texts, GroupRow group, GroupPostRow post, DateTimeOffset now)
    {
        var name = texts[$"post-name.{post.Kind.ToString().ToLowerInvariant()}"];
        if (post.Cron is not { } cron)
        {
            return $"{name} · {texts["setup.off"]}";
        }

        var runs = PostPlan.Upcoming(group, cron, now, NextRuns);
        return runs.Count == 0
            ? $"{name} · `{cron}`"
            : $"{name} · `{cron}`\n" + Layout.Small(string.Join(" · ", runs.Select(run => DayPanel.Timestamp(run, 's'))));
    }
}
