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

    /// <summary>The note that a day came from and the day as it was then; null for a day that was never a note.</summary>
    public async Task<NoteLast?> FindLastAsync(MemberId id, KnownNote known, CancellationToken cancellationToken) =>
        known.Source is { } source && reader.Read(source.Text, source.FileName) is ReadNote.Read { Note: var note }
            ? new NoteLast(note, known.IsAsItCame ? known.Day : await journal.RewindAsync(id, known.Day, source.DayVersion, cancellationToken))
            : null;
}
