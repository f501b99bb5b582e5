using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Views;

namespace StudyBot.Features.Pages;

/// <summary>A sent evening form: three parts, each saved if it can be; one that cannot does not hold up the others.</summary>
/// <param name="Page">Today's page as sent.</param>
/// <param name="Closing">The closing as sent.</param>
/// <param name="ListText">The tomorrow list as sent.</param>
/// <param name="Part">The lines of the list that the form showed.</param>
/// <param name="Shown">The day as the form showed it.</param>
/// <param name="Member">Whose day it is, for the last choice of who sees what.</param>
internal sealed record EveningForm(string? Page, string? Closing, string ListText, ListPart Part, Day Shown, MemberRow Member)
{
    public EveningOutcome Apply(DayEdit edit)
    {
        var before = edit.Day;
        var isPageWritten = Writings.WriteIfChanged(edit, WritingKind.TodayPage, Page, Shown.TodayPage, Member.PageVisibility);
        var isClosingWritten = Writings.WriteIfChanged(edit, WritingKind.Closing, Closing, Shown.Closing, Member.ClosingVisibility);
        var problem = edit.IsLate ? null : ApplyList(edit);
        return new EveningOutcome(edit.Day != before, problem, !isPageWritten || !isClosingWritten);
    }

    private ListProblem? ApplyList(DayEdit edit)
    {
        var parsed = TomorrowForm.Parse(ListText, Shown.Tomorrow);
        if (parsed.Problems is [var problem, ..])
        {
            return problem;
        }

        // An emptied list is left alone, like an emptied text.
        return parsed.Lines.Count > 0 && ListEdits.Merge(edit, TaskPlace.Tomorrow, new(Shown.Tomorrow, Part, parsed.Lines, [])) is ListOutcome.Full full
            ? new ListProblem.TooMany(full.Count, full.Limit)
            : null;
    }
}
