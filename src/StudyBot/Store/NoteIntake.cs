using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Store.Turning;
using StudyBot.Study;
using StudyBot.Study.Notes;

namespace StudyBot.Store;

/// <summary>
/// Takes notes into their days, a batch a transaction: others are answered in between, and what was interrupted is taken up by doing all
/// of it again, for what is there already is merged. Nothing of it is the member's doing here: it counts for no streak, and is not
/// taken back by <c>/undo</c>.
/// </summary>
internal sealed class NoteIntake(
    StudyDb db, WriteGate gate, StudyTime time, NoteStore store, DayOpening opening, DayJournal journal, DaysOff daysOff, IBulkRows bulk, LookAgainPhrases phrases)
{
    public const int DaysABatch = 50;

    private static readonly JournalEntry _entry = new(Cause.Import, Interaction: null);

    /// <summary>
    /// The day whose unfinished tasks go on to the open one: the last that is brought, if the member has kept no later one before today.
    /// </summary>
    public async Task<DateOnly?> FindGoingOnAsync(MemberId id, DateOnly last, DateOnly today, CancellationToken cancellationToken)
    {
        var isLast = last < today
            && !await db.Journal.AnyAsync(
                row => row.MemberId == id && row.On > last && row.On < today && row.Cause != Cause.Turn && row.Cause != Cause.Import, cancellationToken)
            && !await db.NoteSources.AnyAsync(source => source.MemberId == id && source.On > last && source.On < today, cancellationToken);
        return isLast ? last : null;
    }

    /// <summary>What notes would make of their days; writes nothing.</summary>
    public async Task<List<NoteTaken>> PreviewAsync(
        MemberId id, IReadOnlyList<DatedNote> notes, NoteIntent intent, CancellationToken cancellationToken)
    {
        var next = int.MaxValue / 2;
        return await TakeAsync(id, notes, intent, () => new TaskId(next++), cancellationToken);
    }

    /// <param name="id">Whose.</param>
    /// <param name="notes">At most <see cref="DaysABatch"/>, one a day, in order.</param>
    /// <param name="intent">What becomes of what is unfinished in them.</param>
    /// <param name="isLast">Whether these are the last: then what goes on comes to the open day, in the same transaction.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public Task<NotesWritten> WriteAsync(
        MemberId id, IReadOnlyList<DatedNote> notes, NoteIntent intent, bool isLast, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var (member, today) = await opening.FindOpenDateAsync(id, tracked: true, token);
            await opening.OpenAsync(member, today, token);
            await db.SaveChangesAsync(token);
            var next = member.NextTask;
            var taken = await TakeAsync(id, notes, intent, () => new TaskId(next++), token);
            member.NextTask = next;
            await AddAsync(member, taken.FindAll(note => note.IsNew), intent, token);
            foreach (var note in taken.Where(note => !note.IsNew))
            {
                await ChangeAsync(member, note, token);
            }

            var written = new NotesWritten(taken.Count(note => !note.IsKept), taken.Count(note => note.IsKept));
            return isLast ? await FinishAsync(member, today, intent, written, token) : written;
        },
        cancellationToken);

    private async Task<NotesWritten> FinishAsync(
        MemberRow member, DateOnly today, NoteIntent intent, NotesWritten written, CancellationToken cancellationToken)
    {
        db.Recalls.AddRange(await RecallRows.MissingAsync(db, member.Id, cancellationToken));
        if (intent.GoingOn is not { } on || on >= today || await opening.FindTrackedAsync(member.Id, on, cancellationToken) is not { } last)
        {
            return written;
        }

        var open = await opening.OpenAsync(member, today, cancellationToken);
        var studyDays = await daysOff.ReadAsync(member, cancellationToken);
        if (RollForward.IsAbsent(member.Carry, on, today, studyDays))
        {
            member.HeldUntil = on;
        }

        // What was left undone elsewhere has not slipped here.
        var request = await opening.RequestAsync(member, [last], today, cancellationToken);
        var result = RollForward.Join(request with { OffOn = date => date == on ? DayOff.Rest : studyDays.OffOn(date) }, open);
        member.NextTask = result.NextId.Value;
        await journal.SaveIfChangedAsync(member, last, result.Earlier[0], _entry, cancellationToken);
        await journal.SaveIfChangedAsync(member, open, result.Opened, _entry, cancellationToken);
        return written with
        {
            Came = result.Opened.Tasks.Count - open.Tasks.Count,
            Held = member.HeldUntil >= on || member.Carry == CarryPolicy.Ask ? result.Earlier[0].Tasks.Count(task => task.IsLive) : 0,
        };
    }

    private async Task<List<NoteTaken>> TakeAsync(
        MemberId id, IReadOnlyList<DatedNote> notes, NoteIntent intent, Func<TaskId> nextId, CancellationToken cancellationToken)
    {
        if (notes.Count == 0)
        {
            return [];
        }

        var known = (await store.GetAsync(id, notes[0].On, notes[^1].On, cancellationToken)).ToDictionary(each => each.Day.On);
        var taken = new List<NoteTaken>(notes.Count);
        foreach (var note in notes)
        {
            var there = known.GetValueOrDefault(note.On);
            var last = there is null ? null : await store.FindLastAsync(id, there, cancellationToken);
            var stamp = new NoteStamp(nextId, time.Now) { YesterdayOn = note.YesterdayOn };
            taken.Add(NoteTaking.Take(note, there?.Day, last, intent.Outline, stamp, intent.GoesOn(note.On)));
        }

        return taken;
    }

    private async Task AddAsync(MemberRow member, List<NoteTaken> notes, NoteIntent intent, CancellationToken cancellationToken)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var calendar = Clocks.Of(member.Clocks);
        var (days, tasks, writings) = (new List<DayRow>(), new List<TaskRow>(), new List<WritingRow>());
        var (changes, sources) = (new List<JournalRow>(), new List<NoteSourceRow>());
        foreach (var note in notes)
        {
            var day = note.After with { OpenedAt = calendar.StartOf(note.On) };
            changes.Add(DayJournal.RowOf(member, DayOpening.Blank(day), day, _entry, time.Now));
            days.Add(new DayRow { MemberId = member.Id, On = day.On, Version = member.Version, OpenedAt = day.OpenedAt, HasOpen = day.HasOpen });
            tasks.AddRange(DayRows.New(member.Id, ListKind.Day, day.On, day.Tasks));
            tasks.AddRange(DayRows.New(member.Id, ListKind.Tomorrow, day.On, day.Tomorrow));
            writings.AddRange(DayRows.New(member.Id, day));
            sources.Add(SourceOf(member, note, new NoteSourceRow { MemberId = member.Id, On = note.On, MadeDay = true }));
        }

        await bulk.InsertAsync(db, days, cancellationToken);
        await bulk.InsertAsync(db, tasks, cancellationToken);
        await bulk.InsertAsync(db, writings, cancellationToken);
        await bulk.InsertAsync(db, changes, cancellationToken);
        await bulk.InsertAsync(db, sources, cancellationToken);

        // Questions of years ago are a wall of their own; those of the day that goes on are still asked.
        foreach (var note in notes.Where(note => intent.GoesOn(note.On)))
        {
            await LooseEnds.FollowAsync(db, phrases, member.Id, DayOpening.Blank(note.After), note.After, time.Now, cancellationToken);
        }

        if (await db.SearchOwners.AsNoTracking().SingleOrDefaultAsync(row => row.MemberId == member.Id, cancellationToken) is { } owner)
        {
            var come = tasks.SelectMany(SearchSource.Of).Concat(writings.SelectMany(SearchSource.Of)).ToList();
            await SearchChanges.ApplyAsync(db, owner, [], come, cancellationToken);
        }
    }

    /// <summary>A day that was there goes the way of every change.</summary>
    private async Task ChangeAsync(MemberRow member, NoteTaken note, CancellationToken cancellationToken)
    {
        var source = await db.NoteSources.FindAsync([member.Id, note.On], cancellationToken);
        if (note.IsKept && source is not null && source.Text == note.Text.ToString())
        {
            return;
        }

        var version = note.Before!.Version;
        if (!note.IsKept)
        {
            var before = (await opening.FindTrackedAsync(member.Id, note.On, cancellationToken))!;
            version = (await journal.SaveIfChangedAsync(member, before, note.After, _entry, cancellationToken)).Version;
        }

        if (source is null)
        {
            db.NoteSources.Add(source = new NoteSourceRow { MemberId = member.Id, On = note.On });
        }

        SourceOf(member, note, source).DayVersion = version;
    }

    private NoteSourceRow SourceOf(MemberRow member, NoteTaken note, NoteSourceRow source)
    {
        (source.Text, source.FileName) = (note.Text.ToString(), note.From.FileName);
        (source.DayVersion, source.TakenAt) = (member.Version, time.Now);
        return source;
    }
}
