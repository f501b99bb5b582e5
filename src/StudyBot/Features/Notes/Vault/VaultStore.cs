using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;

namespace StudyBot.Features.Notes.Vault;

/// <summary>Who and what is to be written into the vault, and what stands there already.</summary>
internal sealed class VaultStore(StudyDb db, WriteGate gate, StudyTime time)
{
    /// <summary>Whoever has changed something since their notes were last in order; costs what is due.</summary>
    public Task<List<VaultMember>> GetDueAsync(int most, IReadOnlyCollection<MemberId> except, CancellationToken cancellationToken) => Read(
        db.Members.Where(member => member.VaultDue && !except.Contains(member.Id)).OrderBy(member => member.Id).Take(most), cancellationToken);

    /// <summary>Members with a folder, in order of their ids.</summary>
    public Task<List<VaultMember>> GetKeptAsync(MemberId after, int most, CancellationToken cancellationToken) => Read(
        db.Members.Where(member => member.Vault && member.VaultFolder != null && member.Id > after).OrderBy(member => member.Id).Take(most), cancellationToken);

    /// <summary>The closed days whose notes are not what they should be, in order.</summary>
    public async Task<List<DateOnly>> GetDaysAsync(MemberId id, CancellationToken cancellationToken)
    {
        if (await db.Members.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Vault, cancellationToken) is not { } member)
        {
            return [];
        }

        var (until, version) = (member.VaultedUntil ?? DateOnly.MinValue, member.VaultVersion);
        var open = await db.Days.Where(day => day.MemberId == id).MaxAsync(day => (DateOnly?)day.On, cancellationToken);
        return await db.Days
            .Where(day => day.MemberId == id && day.On < open && (day.On > until || day.Version > version))
            .Where(day => !db.VaultNotes.Any(note => note.MemberId == id && note.On == day.On &&
                note.DayVersion == day.Version && note.Text != null && note.Pending == null))
            .OrderBy(day => day.On)
            .Select(day => day.On)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Everything up to a day has been dealt with.</summary>
    /// <param name="member">As they were when it began: whoever has changed something meanwhile stays due.</param>
    /// <param name="until">The last of the days; null where there were none.</param>
    /// <param name="isAll">Whether nothing is left.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task AdvanceAsync(VaultMember member, DateOnly? until, bool isAll, CancellationToken cancellationToken) => gate.StepAsync(
        db,
        async token =>
        {
            if (until is { } on)
            {
                await db.Members.Where(row => row.Id == member.Id && (row.VaultedUntil == null || row.VaultedUntil < on))
                    .ExecuteUpdateAsync(update => update.SetProperty(row => row.VaultedUntil, on), token);
            }

            return isAll
                ? await db.Members.Where(row => row.Id == member.Id && row.Version == member.Version)
                    .ExecuteUpdateAsync(
                        update => update
                            .SetProperty(row => row.VaultDue, false)
                            .SetProperty(row => row.VaultVersion, member.Version)
                            .SetProperty(row => row.NotesSentUntil, (DateOnly?)null),
                        token)
                : 0;
        },
        cancellationToken);

    /// <summary>Gives a member their folder's name, once.</summary>
    public Task<string> NameFolderAsync(VaultMember member, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var row = await db.Members.SingleAsync(each => each.Id == member.Id, token);
            return row.VaultFolder ??= VaultNames.FolderOf(row.Name, row.Id.Value);
        },
        cancellationToken);

    /// <summary>The files of a member as they were last in order.</summary>
    public async Task<Dictionary<DateOnly, VaultStamp>> GetStampsAsync(MemberId id, CancellationToken cancellationToken)
    {
        var notes = await db.VaultNotes.Where(note => note.MemberId == id)
            .Select(note => new { note.On, note.FileSize, note.FileChangedAt })
            .ToListAsync(cancellationToken);
        return notes.ToDictionary(note => note.On, note => new VaultStamp(note.FileSize, note.FileChangedAt));
    }

    public async Task<VaultStamp?> FindStampAsync(MemberId id, DateOnly on, CancellationToken cancellationToken) => await db.VaultNotes
        .Where(note => note.MemberId == id && note.On == on)
        .Select(note => (VaultStamp?)new VaultStamp(note.FileSize, note.FileChangedAt))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Notes that the page of their month does not have yet.</summary>
    public async Task<List<(DateOnly On, string Text)>> GetUnlistedAsync(MemberId id, CancellationToken cancellationToken) =>
    [
        .. (await db.VaultNotes.Where(note => note.MemberId == id && !note.IsListed && note.Text != null)
            .OrderBy(note => note.On)
            .Select(note => new { note.On, note.Text })
            .ToListAsync(cancellationToken)).Select(note => (note.On, note.Text!)),
    ];

    /// <summary>The notes of a month that there are.</summary>
    public Task<List<DateOnly>> GetOfMonthAsync(MemberId id, DateOnly month, CancellationToken cancellationToken)
    {
        var (from, to) = (new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, 1).AddMonths(1));
        return db.VaultNotes.Where(note => note.MemberId == id && note.On >= from && note.On < to && note.Text != null)
            .Select(note => note.On)
            .ToListAsync(cancellationToken);
    }

    public Task<int> MarkListedAsync(MemberId id, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken) => gate.StepAsync(
        db,
        token => db.VaultNotes.Where(note => note.MemberId == id && days.Contains(note.On))
            .ExecuteUpdateAsync(update => update.SetProperty(note => note.IsListed, true), token),
        cancellationToken);

    /// <summary>
    /// Where there is no vault, each week that is over is to be sent. The first one is the week in which the member wanted it.
    /// </summary>
    public Task<int> SendWeeksAsync(MemberId id, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var member = await db.Members.SingleAsync(row => row.Id == id, token);
            var open = await db.Days.Where(day => day.MemberId == id).MaxAsync(day => (DateOnly?)day.On, token);
            member.VaultDue = false;
            if (!member.Vault || open is not { } today)
            {
                return 0;
            }

            var (monday, sent) = (MondayOf(today), member.NotesSentUntil);
            member.NotesSentUntil = sent is { } until && until >= monday ? sent : monday.AddDays(-1);
            var weeks = sent is null ? [] : (await db.Days
                .Where(day => day.MemberId == id && day.On > sent && day.On < monday)
                .Select(day => day.On)
                .ToListAsync(token)).Select(MondayOf).Distinct().Order().ToList();
            db.Letters.AddRange(weeks.Select(week => new LetterRow
            {
                MemberId = id,
                Kind = LetterKind.Week,
                From = week,
                To = week.AddDays(6),
                DueAt = time.Now,
            }));
            return weeks.Count;
        },
        cancellationToken);

    /// <summary>Forgets what stood in the vault; the files are another's to delete (<see cref="VaultDisk.DeleteOf"/>).</summary>
    /// <returns>The name of the folder, if there was one.</returns>
    public Task<string?> ForgetAsync(MemberId id, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var member = await db.Members.SingleAsync(row => row.Id == id, token);
            var folder = member.VaultFolder;
            (member.Vault, member.VaultDue, member.VaultFolder, member.VaultedUntil, member.NotesSentUntil) = (false, false, null, null, null);
            await db.VaultNotes.Where(note => note.MemberId == id).ExecuteDeleteAsync(token);
            await db.Letters.Where(letter => letter.MemberId == id).ExecuteDeleteAsync(token);
            return folder;
        },
        cancellationToken);

    private static DateOnly MondayOf(DateOnly on) => on.AddDays(-(((int)on.DayOfWeek + 6) % 7));

    private static async Task<List<VaultMember>> Read(IQueryable<MemberRow> members, CancellationToken cancellationToken) => await members
        .Select(member => new VaultMember(member.Id, member.Name, member.Version, member.VaultFolder, member.Locale ?? member.SeenLocale))
        .ToListAsync(cancellationToken);
}
