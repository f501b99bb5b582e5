using StudyBot.Discord;
using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>The question about a task that slips again and again, with the four answers to it.</summary>
internal static class SlipView
{
    /// <summary>One question at a time: whoever is asked what comes over at all is not asked this, too.</summary>
    public static IEnumerable<Component> Build(LocaleTexts texts, MemberId owner, MemberDay around)
    {
        if (around.HeldUntil is not null || SlipQuestion.Find(around.Day, isDayOff: around.Off is not null) is not { } task)
        {
            return [];
        }

        Button?[] answers =
        [
            SlipQuestion.CanSplit(task) ? Buttons.Of(texts["button.split"], CustomId.Of("slip", around.On, owner, task.Id, SlipAnswer.Split)) : null,
            Buttons.Of(texts["button.to-later"], CustomId.Of("slip", around.On, owner, task.Id, SlipAnswer.Later)),
            Buttons.Of(texts["button.drop"], CustomId.Of("slip", around.On, owner, task.Id, SlipAnswer.Drop)),
            Buttons.Of(texts["button.keep"], CustomId.Of("slip", around.On, owner, task.Id, SlipAnswer.Keep)),
        ];
        return
        [
            new Separator(),
            new TextDisplay(texts.Say("slip.question", ("task", ListReplies.Quoted(task.Text)), ("count", task.Slips))),
            new ActionRow([.. answers.OfType<Button>()]),
        ];
    }
}
