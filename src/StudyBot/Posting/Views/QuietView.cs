using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Store.Rows;
using StudyBot.Texts;

namespace StudyBot.Posting.Views;

/// <summary>The one question to a group in which nobody has pressed anything for days, and later what was answered.</summary>
internal static class QuietView
{
    public const string Verb = "quiet";

    public static View Render(GroupRow group, DateOnly today, LocaleTexts texts)
    {
        if (group.QuietSince is null && group.RestsUntil is { } until)
        {
            return new View(Layout.Box(
                Layout.Evening,
                new TextDisplay(Say(until, today, texts)),
                new ActionRow([until > today ? Answer(QuietAnswer.On, "button.start-again", texts) : Buttons.MyDay(texts)])));
        }

        return new View(Layout.Box(
            Layout.Evening,
            new TextDisplay(texts["quiet.ask"]),
            new ActionRow(
            [
                Answer(QuietAnswer.On, "button.go-on", texts, primary: true),
                Answer(QuietAnswer.Rest, "button.two-weeks", texts),
                Answer(QuietAnswer.Stop, "button.stop-posts", texts),
            ]),
            new TextDisplay(Layout.Small(texts["quiet.until"]))));
    }

    public static Button Answer(QuietAnswer answer, string key, LocaleTexts texts, bool primary = false) =>
        Buttons.Of(texts[key], CustomId.Of(Verb, answer), primary);

    /// <summary>What holds now.</summary>
    public static string Say(DateOnly until, DateOnly today, LocaleTexts texts) =>
        until == DateOnly.MaxValue ? texts["quiet.stopped"]
        : until > today ? texts.Say("quiet.rests", ("date", texts.Date(until)))
        : texts["quiet.on"];
}
