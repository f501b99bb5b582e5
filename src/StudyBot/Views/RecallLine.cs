using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>Past pages that come up, as one quiet line of my day: an offer, never something that is missing.</summary>
internal static class RecallLine
{
    public static IEnumerable<Component> Of(LocaleTexts texts, MemberId owner, MemberDay around) => around.Recalls == 0
        ? []
        :
        [
            new Section(
                [new TextDisplay(Layout.Small(texts.Say("recall.line", ("count", around.Recalls))))],
                Buttons.Of(texts["button.recall"], CustomId.Of("recall", owner))),
        ];
}
