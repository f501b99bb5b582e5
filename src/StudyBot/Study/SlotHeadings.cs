namespace StudyBot.Study;

/// <summary>The words above the slots of a text form, in the reader's language.</summary>
/// <param name="ShowEmpty">Whether a slot without a task is headed too, to write below it.</param>
internal sealed record SlotHeadings(string Morning, string Afternoon, bool ShowEmpty)
{
    public string Of(Slot slot) => slot == Slot.Morning ? Morning : Afternoon;
}
