using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;
using StudyBot.Views;

namespace StudyBot.Features.Settings;

/// <summary>What a new clock or schedule would mean, named before it is saved.</summary>
internal static class SetupPreview
{
    public static Reply Confirm(Call call, GroupRow group, SetupChange change, DateTimeOffset now)
    {
        var parts = new List<Component>();
        if (change.Clock is { } clock)
        {
            parts.AddRange(Clock(call.Texts, group, clock, change.Post is null, now));
        }

        if (change.Post is { } kind)
        {
            parts.AddRange(Post(call.Texts, group, kind, change.Cron, now));
        }

        return new Reply.Notice(new View(Layout.Box(Layout.Private, parts)));
    }

    /// <summary>The next turn by the new clock; and where the zone is another one, when each post would come.</summary>
    private static IEnumerable<Component> Clock(LocaleTexts texts, GroupRow group, DayClock clock, bool isAlone, DateTimeOffset now)
    {
        var changed = Clocks.Of(group.Clocks).Change(now, clock);
        var today = changed.DateAt(now);
        yield return new TextDisplay(texts.Say(
            "setup.clock-preview",
            ("zone", clock.Zone.Id),
            ("start", clock.DayStart.ToString("HH:mm")),
            ("date", texts.Date(today)),
            ("time", DayPanel.Timestamp(changed.EndOf(today), 'f'))));
        if (clock.Zone.Id != group.Zone)
        {
            yield return new TextDisplay(string.Join('\n', group.Posts.OrderBy(post => post.Kind)
                .Select(post => SetupReplies.Post(texts, group, post.Kind, post.Cron, clock.Zone.Id, now))));
        }

        var save = Buttons.Of(texts["button.save"], CustomId.Of("setup-clock", clock.Zone.Id, clock.DayStart.ToString("HHmm")), primary: true);
        yield return new ActionRow(isAlone ? [save, Keep(texts)] : [save]);
        yield return new TextDisplay(Layout.Small(texts.Say("setup.clock-others", ("name", Markdown.Name(group.Name)))));
    }

    private static IEnumerable<Component> Post(LocaleTexts texts, GroupRow group, PostKind kind, string? cron, DateTimeOffset now)
    {
        yield return new TextDisplay($"{texts["setup.post-preview"]}\n{SetupReplies.Post(texts, group, kind, cron, group.Zone, now)}");
        yield return new ActionRow(
            [Buttons.Of(texts["button.save"], CustomId.Of("setup-post", kind, cron ?? Posting.Schedule.OffWord), primary: true), Keep(texts)]);
    }

    /// <summary>Back to how things stand; once a message, whose buttons have to differ.</summary>
    private static Button Keep(LocaleTexts texts) => Buttons.Of(texts["button.keep-clock"], CustomId.Of("setup"));
}
