using StudyBot.Study;

namespace StudyBot.Views;

/// <summary>A list as a form shows it.</summary>
/// <param name="Title">Of the form.</param>
/// <param name="Placeholder">An example, for an empty one.</param>
/// <param name="Lines">What is shown.</param>
/// <param name="Headings">The words above the halves of the day; null where there are none.</param>
internal sealed record ShownList(string Title, string Placeholder, TaskList Lines, SlotHeadings? Headings)
{
    public string TextOf(ListPart part) => TaskListText.Format(part.Of(Lines), Headings);

    /// <summary>The pages it takes when one has so many inputs.</summary>
    public IReadOnlyList<ListPart> Pages(int inputs) => ListPages.Split(Lines, part => ListForm.Fits(TaskListText.Format(part, Headings), inputs));
}
