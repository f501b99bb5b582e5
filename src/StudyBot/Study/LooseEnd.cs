namespace StudyBot.Study;

/// <summary>A look-again line of a page that is still open.</summary>
/// <param name="Id">Counted up per member.</param>
/// <param name="On">The day the page was written on.</param>
/// <param name="Text">The line, without what marked it.</param>
internal sealed record LooseEnd(int Id, DateOnly On, string Text);
