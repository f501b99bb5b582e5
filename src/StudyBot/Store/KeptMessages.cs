using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Which messages have become pages. Their journal rows carry the message's own id in the place of an interaction's: so a
/// message is kept once, however often and on however many devices it is asked for.
/// </summary>
internal sealed class KeptMessages(StudyDb db, PageDrafts drafts)
{
    /// <summary>Keeps a message while its writer is asked.</summary>
    public Task KeepDraftAsync(MemberId member, PageDraft draft, CancellationToken cancellationToken) => drafts.KeepAsync(member, draft, cancellationToken);

    public Task<PageDraft?> FindDraftAsync(MemberId member, ulong message, CancellationToken cancellationToken) =>
        drafts.FindAsync(member, message, cancellationToken);

    public void ForgetDraft(MemberId member, ulong message) => drafts.Forget(member, message);

    /// <summary>On which day a message was kept, or with which id it is to be kept now.</summary>
    public async Task<(DateOnly? KeptOn, ulong Id)> FindAsync(MemberId member, ulong message, CancellationToken cancellationToken)
    {
        // One that was kept and taken back may be kept again, as the next number: no member writes two messages so close.
        for (var id = message; ; id++)
        {
            var kept = await db.Journal.AsNoTracking()
                .Where(row => row.MemberId == member && row.InteractionId == (long)id)
                .Select(row => new { row.On, row.Version })
                .FirstOrDefaultAsync(cancellationToken);
            if (kept is null)
            {
                return (null, id);
            }

            if (!await IsTakenBackAsync(member, id, kept.Version, cancellationToken))
            {
                return (kept.On, id);
            }
        }
    }

    private async Task<bool> IsTakenBackAsync(MemberId member, ulong id, int version, CancellationToken cancellationToken)
    {
        var undone = await db.Journal.AsNoTracking()
            .Where(row => row.MemberId == member && row.Cause == Cause.Undo && row.Version > version)
            .Select(row => row.Change)
            .ToListAsync(cancellationToken);
        return undone.Exists(change => DayJournal.Read(change).TakesBack == id);
    }
}
