using StudyBot.Flow;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>One of the lists of the open day that are written as text.</summary>
/// <param name="Cause">What the journal says of it (<see cref="Store.Cause"/>).</param>
/// <param name="Build">The form, with the list as it is.</param>
/// <param name="Open">The press that opens the form.</param>
/// <param name="Parse">How a sent text is read.</param>
/// <param name="Merge">Puts the lines onto the day that is being changed, knowing the day as the form showed it.</param>
/// <param name="Answer">What the member is told.</param>
internal sealed record WrittenList(
    string Cause,
    Func<Call, MemberDay, Reply> Build,
    Func<DateOnly, CustomId> Open,
    Func<string, ParsedList> Parse,
    Func<DayEdit, Day, IReadOnlyList<TaskLine>, ListOutcome> Merge,
    Func<Call, DateOnly, Changed<ListOutcome>, Reply> Answer);
