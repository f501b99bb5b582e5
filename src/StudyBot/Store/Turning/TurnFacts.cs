using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store.Turning;

/// <summary>A member whose day turns plainly, with all that this asks for.</summary>
/// <param name="Member">Not tracked, and only what the turn changes of it.</param>
/// <param name="IsSearched">Whether the member's texts are kept for searching, and so have to follow.</param>
internal sealed record TurnFacts(MemberRow Member, StudyCalendar Calendar, RollForwardRequest Request, bool IsSearched);
