using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Days written again from memory.</summary>
internal sealed class RecallStore(StudyDb db, WriteGate gate, StudyTime time)
{
    /// <summary>Brings the pages into the schedule that it does not know yet.</summary>
    public async Task CatchUpAsync(MemberId id, CancellationToken cancellationToken)
    {
        if (await RecallRows.FindMissingAsync(db, id, cancellationToken) is [])
        {
            return;
        }

        await gate.WriteAsync(
            db,
            async token =>
            {
                var missing = await RecallRows.FindMissingAsync(db, id, token);
                foreach (var about in missing)
                {
                    await RecallRows.RefreshAsync(db, id, about, token);
                }

                return missing.Count;
            },
            cancellationToken);
    }

    /// <summary>Whether any page is about a day.</summary>
    public async Task<bool> HasPageAsync(MemberId id, DateOnly about, CancellationToken cancellationToken)
    {
        await CatchUpAsync(id, cancellationToken);
        return await db.Recalls.AnyAsync(row => row.MemberId == id && row.AboutOn == about, cancellationToken);
    }

    /// <summary>The pages about a day: the one of its evening, the one of the morning after.</summary>
    public async Task<IReadOnlyList<WritingRow>> GetPagesAsync(MemberId id, DateOnly about, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return [.. (await RecallRows.FindPagesAsync(db, id, about, cancellationToken)).OrderBy(page => page.On)];
    }

    public Task<RecallTextRow?> FindTextAsync(MemberId id, DateOnly about, DateOnly on, CancellationToken cancellationToken) => db.RecallTexts
        .AsNoTracking()
        .SingleOrDefaultAsync(text => text.MemberId == id && text.AboutOn == about && text.On == on, cancellationToken);

    /// <summary>Keeps a text. The same one again, as a repeated delivery brings it, is kept once.</summary>
    /// <param name="id">The member.</param>
    /// <param name="about">The day that was recalled.</param>
    /// <param name="on">The open day.</param>
    /// <param name="text">As it was typed.</param>
    /// <param name="cancellationToken">Ends the wait, not a commit under way.</param>
    public Task<RecallSaved> SaveAsync(MemberId id, DateOnly about, DateOnly on, string text, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            if (await RecallRows.RefreshAsync(db, id, about, token) is null)
            {
                return RecallSaved.Gone;
            }

            var row = await db.RecallTexts.FindAsync([id, about, on], token);
            var outcome = row is null || row.Text == text ? RecallSaved.Saved : RecallSaved.Again;
            if (row is null)
            {
                db.RecallTexts.Add(new RecallTextRow { MemberId = id, AboutOn = about, On = on, Text = text, WrittenAt = time.Now });
            }
            else if (row.Text != text && !row.Text.EndsWith($"\n\n{text}", StringComparison.Ordinal))
            {
                row.Text = $"{row.Text}\n\n{text}";
            }

            await RecallRows.RefreshAsync(db, id, about, token);
            return outcome;
        },
        cancellationToken);

    /// <summary>How well it was remembered; false when there is no such text, or no such page any more.</summary>
    public Task<bool> PressAsync(MemberId id, DateOnly about, DateOnly on, Remembered press, CancellationToken cancellationToken) => gate.WriteAsync(
        db,
        async token =>
        {
            if (await db.RecallTexts.FindAsync([id, about, on], token) is not { } row)
            {
                return false;
            }

            row.Remembered = press;
            return await RecallRows.RefreshAsync(db, id, about, token) is not null;
        },
        cancellationToken);
}
