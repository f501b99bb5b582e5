namespace StudyBot.Study;

/// <summary>Which page of a day an ordinary message is, that its writer wants to keep as one.</summary>
internal static class PageOfMessage
{
    /// <summary>
    /// The missing one of those it can be: until the door to yesterday closes people write about yesterday and about today,
    /// afterwards about today. Null where that leaves none or two: then its writer is asked.
    /// </summary>
    /// <param name="day">The day it was written on.</param>
    /// <param name="writtenAt">When.</param>
    /// <param name="doorEndsAt">Until when that day's yesterday took late entries.</param>
    public static PageOf? Find(Day day, DateTimeOffset writtenAt, DateTimeOffset doorEndsAt)
    {
        PageOf[] possible = writtenAt < doorEndsAt && day.OpenedFrom is not null ? [PageOf.Yesterday, PageOf.Today] : [PageOf.Today];
        return possible.Where(of => day.Page(of) is null).ToList() is [var only] ? only : null;
    }
}
