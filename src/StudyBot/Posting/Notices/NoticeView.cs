using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting.Notices;

/// <summary>What is wrong, what to do about it, and the buttons for it. They carry the group: a direct message belongs to none.</summary>
internal static class NoticeView
{
    public static View Render(NoticeRow notice, GroupRow group, LocaleTexts texts)
    {
        var where = group.ChannelId is { } channel ? $"<#{channel}>" : texts["setup.channel-none"];
        var again = Buttons.Of(texts["button.try-again"], CustomId.Of("setup-retry", group.Id.Value), primary: true);
        var other = Buttons.Of(texts["button.other-channel"], CustomId.Of("setup-channels", group.Id.Value));
        return new View(Layout.Box(
            Layout.Trouble,
            new TextDisplay(texts.Say(notice.Why, ("channel", where))),
            new ActionRow(notice.Why == group.PausedFor ? [again, other] : [again]),
            new TextDisplay(Layout.Small(texts.Say("notice.why-you", ("name", Markdown.Name(group.Name)))))));
    }
}
