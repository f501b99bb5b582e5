using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Views;

/// <summary>One of the lists of the open day that are written as text.</summary>
/// <param name="Verb">Of its form, and of the press that opens it.</param>
/// <param name="Cause">What the journal says of it (<see cref="Store.Cause"/>).</param>
/// <param name="Place">Which of the lists it is.</param>
/// <param name="DefaultSlot">The half of the day of what stands below no heading.</param>
/// <param name="Show">The list as it is.</param>
/// <param name="LinesOf">Those lines of a day that are shown.</param>
/// <param name="Answer">What the member is told.</param>
internal sealed record WrittenList(
    string Verb,
    string Cause,
    TaskPlace Place,
    Slot? DefaultSlot,
    Func<LocaleTexts, MemberDay, ShownList> Show,
    Func<Day, TaskList> LinesOf,
    Func<Call, DateOnly, Changed<ListOutcome>, Reply> Answer)
{
    public CustomId Open(DateOnly on) => CustomId.Of(Verb, on);
}
