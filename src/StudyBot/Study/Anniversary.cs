namespace StudyBot.Study;

/// <summary>A page of long ago that is offered to be read again.</summary>
/// <param name="On">The day it was written on: a month or a year ago today.</param>
internal sealed record Anniversary(DateOnly On, bool IsYear);
