using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>How many questions are still open, with the way to them.</summary>
internal static class LooseEndLine
{
    /// <summary>Nothing where there are none.</summary>
    public static IReadOnlyList<Component> Build(LocaleTexts texts, MemberId owner, int count) => count == 0 ? [] :
    [
        new Section([new TextDisplay($"❔ {texts.Say("ends.count", ("count", count))}")], Buttons.Of(texts["button.ends"], CustomId.Of("ends", owner))),
    ];
}
