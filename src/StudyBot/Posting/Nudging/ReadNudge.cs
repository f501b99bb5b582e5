using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting.Nudging;

/// <summary>A nudge with all that is said in it.</summary>
/// <param name="Step">What is missing now; nothing when it was done meanwhile.</param>
/// <param name="IsWanted">Whether it is still to be sent: something is missing, on the same day, and not long ago.</param>
internal sealed record ReadNudge(NudgeRow Row, MemberRow Member, MemberDay Around, NextStep Step, bool IsWanted, LocaleTexts Texts);
