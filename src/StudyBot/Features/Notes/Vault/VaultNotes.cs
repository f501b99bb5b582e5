using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store;
using StudyBot.Store.Rows;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Texts;

namespace StudyBot.Features.Notes.Vault;

/// <summary>
/// Merges a file of the vault and its day, in one transaction: what the file says comes into the day, and what is to stand in the file is
/// written down before it is written there. Nothing of it is a day kept here: it counts for no streak, and is not taken back by <c>/undo</c>.
/// </summary>
internal sealed class VaultNotes(
    StudyDb db, WriteGate gate, StudyTime time, DayOpening opening, DayJournal journal, DayStore days, NoteReader reader, NoteFiles files,
    NoteTemplates templates, VaultLetters letters)
{
    private static readonly JournalEntry _entry = new(Cause.Import, Interaction: null);

    /// <param name="member">Whose.</param>
    /// <param name="on">A closed day; of others nothing is written.</param>
    /// <param name="file">As it is now.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public Task<VaultStep> MergeAsync(VaultMember member, DateOnly on, VaultFile file, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            var row = await db.Members.Include(each => each.Clocks).SingleOrDefaultAsync(each => each.Id == member.Id, token);
            var last = await db.Days.Where(day => day.MemberId == member.Id).MaxAsync(day => (DateOnly?)day.On, token);
            if (row is not { Vault: true } || !(on < last) || await opening.FindTrackedAsync(member.Id, on, token) is not { } day)
            {
                return new VaultStep.Nothing();
            }

            var note = await db.VaultNotes.FindAsync([member.Id, on], token);
            var merge = new Merge(row, member.Locale, day, last.Value, note);
            return file switch
            {
                VaultFile.Content content => reader.Read(content.Bytes, VaultNames.NoteOf(on)) switch
                {
                    ReadNote.Read read => await MergeAsync(merge, read.Note.Text.ToString(), content.Stamp, token),
                    var refused => await RefuseAsync(merge, NoteProblemWords.KeyOf(refused), content.Stamp, token),
                },
                VaultFile.NoFile no => await RefuseAsync(merge, VaultLetters.Link, no.Stamp, token),
                _ => await MergeAsync(merge, file: null, default, token),
            };
        },
        cancellationToken);

    /// <summary>It stands in the file.</summary>
    public Task<int> MarkAsync(VaultMember member, DateOnly on, int version, VaultStamp stamp, CancellationToken cancellationToken) => gate.StepAsync(
        db,
        token => db.VaultNotes
            .Where(note => note.MemberId == member.Id && note.On == on && note.Pending != null && note.PendingVersion == version)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(note => note.Text, note => note.Pending)
                    .SetProperty(note => note.DayVersion, version)
                    .SetProperty(note => note.Pending, (string?)null)
                    .SetProperty(note => note.PendingOver, (string?)null)
                    .SetProperty(note => note.FileSize, stamp.Size)
                    .SetProperty(note => note.FileChangedAt, stamp.ChangedAt)
                    .SetProperty(note => note.IsRefused, false),
                token),
        cancellationToken);

    private async Task<VaultStep> MergeAsync(Merge merge, string? file, VaultStamp stamp, CancellationToken cancellationToken)
    {
        var (day, name) = (merge.Day, VaultNames.NoteOf(merge.Day.On));
        var sides = VaultSides.Of(merge.Note, file);
        var last = sides.Base is { } text && reader.Read(text, name) is ReadNote.Read { Note: var note }
            ? new NoteLast(note, sides.BaseVersion == day.Version ? day : await journal.RewindAsync(merge.Member.Id, day, sides.BaseVersion, cancellationToken))
            : null;
        var isUnchanged = last is not null && sides.BaseVersion == day.Version;
        if (sides.Theirs is null)
        {
            // A note that was taken out by hand is not wanted, until something is to be said that it did not say.
            return isUnchanged ? new VaultStep.Nothing()
                : last is not null ? Write(merge, Patch(merge, last), day.Version, file, stamp)
                : await FirstAsync(merge, cancellationToken);
        }

        if (last is not null && sides.Theirs == sides.Base)
        {
            return Write(merge, isUnchanged ? sides.Theirs : Patch(merge, last), day.Version, file, stamp);
        }

        return reader.Read(sides.Theirs, name) is ReadNote.Read { Note: var theirs } && !theirs.Warnings.Any(warning => warning is NoteWarning.NothingKnown)
            ? await TakeAsync(merge, theirs, last, file, stamp, cancellationToken)
            : await RefuseAsync(merge, VaultLetters.NothingKnown, stamp, cancellationToken);
    }

    private string Patch(Merge merge, NoteLast last) =>
        NotePatch.Apply(last.Note, last.Day, merge.Day, templates.For(merge.Locale).Outline, new NoteStyle(last.Note.WrittenAs)).ToString();

    private async Task<VaultStep> FirstAsync(Merge merge, CancellationToken cancellationToken)
    {
        var source = await db.NoteSources.AsNoTracking()
            .SingleOrDefaultAsync(each => each.MemberId == merge.Member.Id && each.On == merge.Day.On, cancellationToken);
        var known = new KnownNote(merge.Day, source);
        return known.IsEmpty
            ? new VaultStep.Nothing()
            : Write(merge, await files.WriteTextAsync(merge.Member.Id, known, merge.Locale ?? "", cancellationToken), merge.Day.Version, file: null, default);
    }

    private async Task<VaultStep> TakeAsync(
        Merge merge, Note theirs, NoteLast? last, string? file, VaultStamp stamp, CancellationToken cancellationToken)
    {
        var (member, day) = (merge.Member, merge.Day);
        var next = member.NextTask;
        var taken = NoteTaking.Take(
            new DatedNote(day.On, theirs, VaultNames.NoteOf(day.On), day.OpenedFrom ?? day.On.AddDays(-1)),
            day,
            last,
            templates.For(merge.Locale).Outline,
            new NoteStamp(() => new TaskId(next++), time.Now) { YesterdayOn = day.OpenedFrom ?? day.On.AddDays(-1) },
            goesOn: false);
        member.NextTask = next;
        var after = await TickLateAsync(merge, taken, cancellationToken);
        var saved = await journal.SaveIfChangedAsync(member, day, after, _entry, cancellationToken);
        await letters.AddAsync(member.Id, LetterKind.Conflict, day.On, taken.Conflicts.Select(conflict => (conflict.Ours, conflict.Theirs)), cancellationToken);
        return Write(merge, taken.Text.ToString(), saved.Version, file, stamp);
    }

    /// <summary>
    /// What went on to the open day and was ticked in the file of yesterday was finished yesterday, as long as yesterday takes entries.
    /// Afterwards the tick is the note's alone: what lives on on a later day is ticked there.
    /// </summary>
    private async Task<Day> TickLateAsync(Merge merge, NoteTaken taken, CancellationToken cancellationToken)
    {
        if (taken.LateTicks.Count == 0
            || await opening.FindTrackedAsync(merge.Member.Id, merge.OpenOn, cancellationToken) is not { } open
            || await days.FindAccessAsync(merge.Member, open, taken.On, cancellationToken) != DayAccess.Late)
        {
            return taken.After;
        }

        var later = await opening.FindLaterAsync(merge.Member.Id, cancellationToken);
        var result = LateTicks.Tick(taken.After, open, later, [.. taken.LateTicks.Select(id => (id, true))], time.Now);
        await journal.SaveIfChangedAsync(merge.Member, open, result.OpenDay, _entry, cancellationToken);
        return result.Day;
    }

    private VaultStep Write(Merge merge, string text, int version, string? file, VaultStamp stamp)
    {
        var note = Row(merge);
        (note.IsRefused, note.FileSize, note.FileChangedAt) = (false, stamp.Size, stamp.ChangedAt);
        if (text == file)
        {
            (note.Text, note.DayVersion, note.Pending, note.PendingOver) = (text, version, null, null);
            return new VaultStep.Nothing();
        }

        (note.Pending, note.PendingVersion, note.PendingOver) = (text, version, file);
        return new VaultStep.Write(text, version);
    }

    /// <summary>Left as it is, told of once, and tried again when it has changed.</summary>
    private async Task<VaultStep> RefuseAsync(Merge merge, string why, VaultStamp stamp, CancellationToken cancellationToken)
    {
        var note = Row(merge);
        if (!note.IsRefused || (note.FileSize, note.FileChangedAt) != (stamp.Size, stamp.ChangedAt))
        {
            if (!note.IsRefused)
            {
                await letters.AddAsync(merge.Member.Id, LetterKind.Unreadable, merge.Day.On, [(why, "")], cancellationToken);
            }

            (note.IsRefused, note.FileSize, note.FileChangedAt) = (true, stamp.Size, stamp.ChangedAt);
        }

        return new VaultStep.Nothing();
    }

    private VaultNoteRow Row(Merge merge) => merge.Note ?? db.VaultNotes.Add(new VaultNoteRow { MemberId = merge.Member.Id, On = merge.Day.On }).Entity;

    private sealed record Merge(MemberRow Member, string? Locale, Day Day, DateOnly OpenOn, VaultNoteRow? Note);
}
