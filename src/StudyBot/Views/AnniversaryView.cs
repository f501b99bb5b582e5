using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>The page of a month or a year ago today, in one small line of my day.</summary>
internal static class AnniversaryView
{
    public static IEnumerable<Component> Line(LocaleTexts texts, MemberId owner, MemberDay around) => around.Anniversary is not { } page
        ? []
        :
        [
            new Section(
                [new TextDisplay(Layout.Small(texts.Say(
                    page.IsYear ? "anniversary.year" : "anniversary.month", ("date", texts.Date(page.On, around.On)))))],
                Buttons.Look(texts, page.On, owner)),
        ];
}
