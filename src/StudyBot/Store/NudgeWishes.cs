using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>What a member wants of nudges, read from their row.</summary>
internal static class NudgeWishes
{
    public static QuietHours QuietOf(MemberRow member) =>
        member is { QuietFrom: { } from, QuietTo: { } to } ? new QuietHours(from, to) : QuietHours.Usual;

    /// <summary>The first moment after an instant; where there is none for days it is looked again on the next.</summary>
    public static DateTimeOffset? FindNext(MemberRow member, DateTimeOffset after) => member.Nudges == 0
        ? null
        : Nudges.Next(Clocks.Of(member.Clocks), after, member.Nudges, QuietOf(member)) ?? after.AddDays(1);
}
