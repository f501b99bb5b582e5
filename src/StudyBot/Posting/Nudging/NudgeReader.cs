using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Texts;

namespace StudyBot.Posting.Nudging;

/// <summary>Reads what a nudge is about, as it is now.</summary>
internal sealed class NudgeReader(DayStore days, MemberStore members, StudyTime time, TextsCatalog texts)
{
    public async Task<ReadNudge> ReadAsync(NudgeRow row, CancellationToken cancellationToken)
    {
        var around = await days.OpenAsync(row.MemberId, cancellationToken);
        var member = await members.FindAsync(row.MemberId, cancellationToken) ?? throw new InvalidOperationException($"no member {row.MemberId}");
        var step = Nudges.Missing(row.Kind, around.Day, around.OpenYesterday is not null);
        var isWanted = step != NextStep.Nothing && member.Nudges > 0 && around.On == row.On && around.Off is null && time.Now - row.DueAt <= Nudges.Fresh;
        return new ReadNudge(row, member, around, step, isWanted, texts.For(member.Locale ?? member.SeenLocale));
    }
}
