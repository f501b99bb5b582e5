using StudyBot.Study.Notes;

namespace StudyBot.Features.Notes;

/// <summary>The notes of a bundle by their days, read a batch at a time: never all of them at once.</summary>
internal sealed class BundleReader(NoteReader reader, NoteBundle bundle)
{
    /// <summary>Beyond it the note before is about another week.</summary>
    private const int LongestGap = 7;

    /// <summary>The notes that there are days for, in order, and why the others are none.</summary>
    public (List<(DateOnly On, int Number)> Notes, List<NoteProblem> Problems) Sort(DateOnly today)
    {
        var notes = new SortedDictionary<DateOnly, int>();
        var problems = new List<NoteProblem>();
        for (var number = 0; number < bundle.Names.Count; number++)
        {
            var name = bundle.Names[number];
            var read = NoteDate.Find(name) is null ? Read(number) : null;
            var date = NoteDate.Find(name) ?? (read as ReadNote.Read)?.Note.On;
            NoteProblem? problem = date switch
            {
                null when read is ReadNote.Read => new NoteProblem.NoDate(name),
                null => new NoteProblem.NotRead(name, read),
                { } on when on > today => new NoteProblem.Ahead(name, on),
                { } on => notes.TryAdd(on, number) ? null : new NoteProblem.SecondOf(name, on),
            };
            problems.AddRange(problem is null ? [] : [problem]);
        }

        return ([.. notes.Select(note => (note.Key, note.Value))], problems);
    }

    public IEnumerable<(List<DatedNote> Notes, List<NoteProblem> Problems)> Batches(IReadOnlyList<(DateOnly On, int Number)> notes, int size)
    {
        for (var from = 0; from < notes.Count; from += size)
        {
            var batch = new List<DatedNote>();
            var problems = new List<NoteProblem>();
            for (var at = from; at < Math.Min(from + size, notes.Count); at++)
            {
                var (on, number) = notes[at];
                var name = bundle.Names[number];
                switch (Read(number))
                {
                    case ReadNote.Read { Note: var note } when note.Warnings.Any(warning => warning is NoteWarning.NothingKnown):
                        problems.Add(new NoteProblem.NothingKnown(name));
                        break;
                    case ReadNote.Read { Note: var note }:
                        var yesterday = at > 0 && on.DayNumber - notes[at - 1].On.DayNumber <= LongestGap ? notes[at - 1].On : on.AddDays(-1);
                        batch.Add(new DatedNote(on, note, name.Split('/')[^1], yesterday));
                        break;
                    case var read:
                        problems.Add(new NoteProblem.NotRead(name, read));
                        break;
                }
            }

            yield return (batch, problems);
        }
    }

    private ReadNote? Read(int number) => bundle.Read(number) is { } bytes ? reader.Read(bytes, bundle.Names[number]) : null;
}
