namespace StudyBot.Study;

/// <summary>A message that is to become a page, while its writer is asked which.</summary>
/// <param name="Message">Its id.</param>
/// <param name="On">The day it was written on.</param>
internal sealed record PageDraft(ulong Message, DateOnly On, string Text, PhotoList Photos);
