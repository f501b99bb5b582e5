using StudyBot.Flow;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Study;

namespace StudyBot.Features.Days;

/// <summary>What a caller may see of somebody's day.</summary>
internal sealed class DayReader(DayStore days, MemberStore members)
{
    /// <summary>The owner's name if the caller may look at their days: they are in this group together.</summary>
    public async Task<string?> FindNameAsync(Call call, MemberId owner, CancellationToken cancellationToken)
    {
        if (owner == call.Member)
        {
            return call.Name;
        }

        return call.Group is { } group && await members.IsMemberAsync(owner, group, cancellationToken)
            ? (await members.FindAsync(owner, cancellationToken))?.Name
            : null;
    }

    /// <summary>What is hidden from its writer is hidden from nobody else.</summary>
    public Task<Day?> FindDayAsync(Call call, MemberId owner, DateOnly on, CancellationToken cancellationToken) =>
        owner == call.Member ? days.FindAsync(owner, on, cancellationToken) : days.FindWholeAsync(owner, on, cancellationToken);

    /// <summary>Null for what is not there, and for what is not the caller's to read.</summary>
    public async Task<Writing?> FindWritingAsync(Call call, MemberId owner, DateOnly on, WritingKind kind, CancellationToken cancellationToken)
    {
        var day = await FindNameAsync(call, owner, cancellationToken) is null ? null : await FindDayAsync(call, owner, on, cancellationToken);
        var writing = kind switch
        {
            WritingKind.YesterdayPage => day?.YesterdayPage,
            WritingKind.TodayPage => day?.TodayPage,
            _ => day?.Closing,
        };
        return writing is not null && DayPage.MayRead(writing, owner == call.Member) ? writing : null;
    }
}
