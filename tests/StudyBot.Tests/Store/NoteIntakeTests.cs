using StudyBot.Store;
using StudyBot.Study;
using StudyBot.Study.Notes;
using StudyBot.Tests.Study.Notes;

namespace StudyBot.Tests.Store;

/// <summary>Notes of 120 days come in, 3 March 2026 is open.</summary>
public class NoteIntakeTests
{
    private static readonly DateOnly _today = new(2026, 3, 3);

    [Fact]
    public async Task What_was_killed_in_the_middle_has_left_whole_days_and_is_completed_by_doing_it_again()
    {
        await using var world = await StoreWorld.StartAsync();
        await world.OpenAsync();
        var notes = Notes(120);
        await WriteAsync(world, notes[..50], isLast: false);
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(world, [.. notes[50..99], notes[98]], isLast: false));

        Assert.Equal(Said(notes[..50]), await SaidAsync(world, notes));

        for (var from = 0; from < notes.Count; from += NoteIntake.DaysABatch)
        {
            await WriteAsync(world, notes[from..Math.Min(from + NoteIntake.DaysABatch, notes.Count)], isLast: from + NoteIntake.DaysABatch >= notes.Count);
        }

        Assert.Equal(Said(notes), await SaidAsync(world, notes));
        Assert.Equal(["open 120", "tomorrow 120"], (await world.FindAsync(_today))!.Tasks.Select(task => task.Text).Order(StringComparer.Ordinal));
    }

    private static List<DatedNote> Notes(int count) => [.. Enumerable.Range(1, count).Select(number =>
    {
        var on = _today.AddDays(number - count - 1);
        var note = NoteWorld.Read($"# Morning\n- [ ] open {number}\n- [x] done {number}\n\n# Closing\nsaid {number}\n\n# For tomorrow\n- [ ] tomorrow {number}\n");
        return new DatedNote(on, note, $"{on:yyyy-MM-dd}.md", on.AddDays(-1));
    })];

    private static IEnumerable<string> Said(IEnumerable<DatedNote> notes) => notes.Select(note => $"{note.On:yyyy-MM-dd}: {NoteWorld.Import(note.Note).Closing!.Text}, 2 and 1");

    private static async Task<List<string>> SaidAsync(StoreWorld world, List<DatedNote> notes)
    {
        var days = await world.InAsync<NoteStore, List<KnownNote>>(store => store.GetAsync(StoreWorld.Me, notes[0].On, notes[^1].On, StoreWorld.Token));
        Assert.All(days, known => Assert.NotNull(known.Source));
        return [.. days.Select(known => $"{known.Day.On:yyyy-MM-dd}: {known.Day.Closing!.Text}, {known.Day.Tasks.Count} and {known.Day.Tomorrow.Count}")];
    }

    private static Task<NotesWritten> WriteAsync(StoreWorld world, List<DatedNote> notes, bool isLast) => world.InAsync<NoteIntake, NotesWritten>(intake =>
        intake.WriteAsync(StoreWorld.Me, notes, new NoteIntent(NoteWorld.Outline, _today, _today.AddDays(-1)), isLast, StoreWorld.Token));
}
