using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Study.Notes;

namespace StudyBot.Store;

/// <summary>Reads days for notes, many at a time: a query a table, not a query a day.</summary>
internal sealed class NoteStore(StudyDb db, DayJournal journal, NoteReader reader)
{
    /// <summary>The dates between two that a member has days of, in order.</summary>
    public Task<List<DateOnly>> GetDatesAsync(MemberId id, DateOnly from, DateOnly to, CancellationToken cancellationToken) => db.Days
        .Where(day => day.MemberId == id && day.On >= from && day.On <= to)
        .OrderBy(day => day.On)
        .Select(day => day.On)
        .ToListAsync(cancellationToken);

    /// <summary>The days between two dates, in order.</summary>
    public async Task<List<KnownNote>> GetAsync(MemberId id, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var days = await db.Days.AsNoTracking().Where(day => day.MemberId == id && day.On >= from && day.On <= to).ToListAsync(cancellationToken);
        if (days.Count == 0)
        {
            return [];
        }

        var tasks = (await db.Tasks.AsNoTracking()
            .Where(task => task.MemberId == id && task.On >= from && task.On <= to && task.List != ListKind.Later)
            .ToListAsync(cancellationToken)).ToLookup(task => task.On);
        var writings = (await db.Writings.AsNoTracking()
            .Where(text => text.MemberId == id && text.On >= from && text.On <= to)
            .ToListAsync(cancellationToken)).ToLookup(text => text.On);
        var photos = (await db.Photos.AsNoTracking()
            .Where(photo => photo.MemberId == id && photo.On >= from && photo.On <= to)
            .ToListAsync(cancellationToken)).ToLookup(photo => photo.On);
        var sources = await db.NoteSources.AsNoTracking()
            .Where(source => source.MemberId == id && source.On >= from && source.On <= to)
            .ToDictionaryAsync(source => source.On, cancellationToken);
        return
        [
            .. days.OrderBy(day => day.On)
                .Select(day => new KnownNote(DayRows.Read(day, tasks[day.On], writings[day.On], photos[day.On]), sources.GetValueOrDefault(day.On))),
        ];
    }

    /// <summary>
    /// The notes of days as they stand in the vault, as if each had come as that note: what was written into a file by hand goes out with
    /// the day. Never what a note that is brought is held against: that one may be older than the file.
    /// </summary>
    public async Task<Dictionary<DateOnly, NoteSourceRow>> GetVaultedAsync(MemberId id, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var notes = await db.VaultNotes.AsNoTracking()
            .Where(note => note.MemberId == id && note.On >= from && note.On <= to && note.Text != null)
            .ToListAsync(cancellationToken);
        return notes.ToDictionary(note => note.On, note => new NoteSourceRow { MemberId = id, On = note.On, Text = note.Text!, DayVersion = note.DayVersion });
    }

    /// <summary>Whether a day that was kept here was changed by a note since.</summary>
    public async Task<bool> WasEditedAsync(MemberId id, DateOnly on, CancellationToken cancellationToken) =>
        await db.Journal.AnyAsync(row => row.MemberId == id && row.On == on && row.Cause == Cause.Import, cancellationToken)
        && !await db.NoteSources.AnyAsync(source => source.MemberId == id && source.On == on && source.MadeDay, cancellationToken);

    /// <summary>The note that a day came from and the day as it was then; null for a day that was never a note.</summary>
    public async Task<NoteLast?> FindLastAsync(MemberId id, KnownNote known, CancellationToken cancellationToken) =>
        known.Source is { } source && reader.Read(source.Text, source.FileName) is ReadNote.Read { Note: var note }
            ? new NoteLast(note, known.IsAsItCame ? known.Day : await journal.RewindAsync(id, known.Day, source.DayVersion, cancellationToken))
            : null;
}
