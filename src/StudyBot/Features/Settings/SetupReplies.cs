using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Posting;
using StudyBot.Posting.Views;
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
        var parts = new List<Component>();
        if (notice is not null)
        {
            parts.Add(new TextDisplay(notice));
        }

        parts.Add(new TextDisplay($"## {texts["setup.title"]}\n{string.Join('\n', Lines(texts, group))}"));
        parts.AddRange(Troubles(texts, group));
        if (Clocks.Of(group.Clocks).DateAt(now) is var today && group.RestsUntil is { } until && until > today)
        {
            parts.Add(new TextDisplay(QuietView.Say(until, today, texts)));
            parts.Add(new ActionRow([QuietView.Answer(QuietAnswer.On, "button.start-again", texts, primary: true)]));
        }

        parts.Add(new Separator());
        parts.Add(new TextDisplay(string.Join('\n', group.Posts.OrderBy(post => post.Kind).Select(post => Post(texts, group, post.Kind, post.Cron, group.Zone, now)))));
        parts.Add(new ActionRow([EntitySelect.Channels(CustomId.Of("setup").ToString(), [ChannelType.GuildText]) with
        {
            Placeholder = texts[group.ChannelId is null ? "setup.choose" : "setup.choose-other"],
        }]));
        parts.Add(new TextDisplay(Layout.Small(texts["setup.hint"])));
        return new Reply.Panel(new View(Layout.Box(group.ChannelId is null || group.PausedFor is not null ? Layout.Trouble : Layout.Private, parts)));
    }

    public static Reply Retried(Call call, GroupRow group) => Refusals.Say(
        call.Texts.Say("setup.retried", ("channel", Where(call.Texts, group))));

    /// <summary>A list of channels shows those of the place where it stands; a direct message has none.</summary>
    public static Reply ChannelsAreThere(Call call, GroupRow group) => Refusals.Say(
        call.Texts.Say("setup.channels-there", ("name", Markdown.Name(group.Name)), ("command", call.Texts["command.setup.name"])),
        Button.Link($"https://discord.com/channels/{group.Id}", call.Texts["button.to-server"]));

    public static Reply Refused(Call call, ReadSetup refused) => Refusals.Say(refused switch
    {
        ReadSetup.UnknownZone zone => call.Texts.Say("setup.unknown-zone", ("zone", Markdown.Name(zone.Text))),
        ReadSetup.BadDayStart start => call.Texts.Say("setup.bad-day-start", ("start", Markdown.Name(start.Text))),
        ReadSetup.BadCron cron => call.Texts.Say("setup.bad-cron", ("cron", cron.Text.Replace("`", "", StringComparison.Ordinal))),
        ReadSetup.BadRest rest => call.Texts.Say("setup.bad-rest", ("days", Markdown.Name(Markdown.Cut(rest.Text, QuotedLength)))),
        ReadSetup.BadDoor door => call.Texts.Say("setup.bad-door", ("hours", Markdown.Name(Markdown.Cut(door.Text, QuotedLength)))),
        ReadSetup.RestsAlways => call.Texts["setup.rests-always"],
        ReadSetup.PostAndCronBelongTogether => call.Texts["setup.post-and-cron"],
        ReadSetup.NotATextChannel channel => call.Texts.Say("setup.not-text", ("name", Markdown.Name(channel.Name))),
        ReadSetup.CannotPost channel => call.Texts.Say(
            "setup.cannot-post", ("channel", $"<#{channel.Channel}>"), ("permission", call.Texts[channel.PermissionKey])),
        _ => throw new NotSupportedException(refused.GetType().Name),
    });

    /// <summary>A post with its schedule and its next runs.</summary>
    public static string Post(LocaleTexts texts, GroupRow group, PostKind kind, string? cron, string zone, DateTimeOffset now)
    {
        var name = texts[$"post-name.{kind.ToString().ToLowerInvariant()}"];
        if (cron is null)
        {
            return $"{name} · {texts["setup.off"]}";
        }

        var runs = PostPlan.Upcoming(group, cron, zone, now, NextRuns);
        return runs.Count == 0
            ? $"{name} · `{cron}`\n" + Layout.Small(texts["setup.never"])
            : $"{name} · `{cron}`\n" + Layout.Small(string.Join(" · ", runs.Select(run => DayPanel.Timestamp(run, 's'))));
    }

    private static string[] Lines(LocaleTexts texts, GroupRow group)
    {
        var clock = group.Clocks.MaxBy(row => row.From)!;
        var place = group.Threads ? "on" : "off";
        return
        [
            texts.Say("setup.channel", ("channel", Where(texts, group))),
            texts.Say("setup.clock", ("zone", clock.Zone), ("start", clock.DayStart.ToString("HH:mm"))),
            texts.Say("setup.locale", ("locale", texts[$"choice.{group.Locale}"])),
            texts.Say("setup.rest", ("days", group.RestDays == 0 ? texts["setup.rest-none"] : WeekdayNames.Of(texts, new Weekdays(group.RestDays)))),
            texts.Say("setup.door", ("hours", group.DoorHours)),
            texts.Say("setup.threads", ("threads", texts[$"threads.{place}"])),
            texts.Say("setup.kept", ("kept", texts[$"kept.{group.Kept.ToString().ToLowerInvariant()}"])),
            texts.Say("setup.pages", ("pages", texts[$"group-pages.{group.PageVisibility.ToString().ToLowerInvariant()}"])),
        ];
    }

    private static string Where(LocaleTexts texts, GroupRow group) =>
        group.ChannelId is { } channel ? $"<#{channel}>" : texts["setup.channel-none"];

    /// <summary>What is wrong, and the button that tries whether it still is.</summary>
    private static IEnumerable<Component> Troubles(LocaleTexts texts, GroupRow group)
    {
        var reasons = new[] { group.PausedFor, group.ThreadsFailFor }.OfType<string>().ToList();
        if (reasons.Count > 0)
        {
            yield return new TextDisplay(string.Join('\n', reasons.Select(reason => $"⚡ {texts.Say(reason, ("channel", Where(texts, group)))}")));
            yield return new ActionRow([Buttons.Of(texts["button.try-again"], CustomId.Of("setup-retry", group.Id.Value), primary: true)]);
        }
    }
}
