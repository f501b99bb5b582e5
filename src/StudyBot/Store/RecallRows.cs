using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>
/// Keeps the schedule of past pages what the pages and recall texts say, inside somebody's transaction: whatever was written, taken
/// back or pressed, the day's row is worked out anew.
/// </summary>
internal static class RecallRows
{
    public static RecallCard Read(RecallRow row) =>
        new(row.AboutOn, row.LastOn, row.Repetitions, new Memory(row.Stability, row.Difficulty));

    /// <summary>After a change of a day: its pages enter the schedule, or leave it. A reworded page moves nothing.</summary>
    public static async Task FollowAsync(StudyDb db, MemberId member, Day before, Day after, CancellationToken cancellationToken)
    {
        var abouts = new[] { PageOf.Yesterday, PageOf.Today }
            .Where(of => Told(before.Page(of)) != Told(after.Page(of)))
            .SelectMany(of => new[] { PageAbout.On(before, of), PageAbout.On(after, of) })
            .Distinct()
            .ToList();
        if (abouts.Count > 0 && !await db.Recalls.AnyAsync(row => row.MemberId == member, cancellationToken))
        {
            // The first page since there is a schedule brings all that were written before it.
            abouts = [.. abouts.Union(await FindMissingAsync(db, member, cancellationToken))];
        }

        foreach (var about in abouts)
        {
            await RefreshAsync(db, member, about, cancellationToken);
        }
    }

    /// <summary>The days with pages that the schedule does not know: written before there was one, or imported.</summary>
    public static async Task<List<DateOnly>> FindMissingAsync(StudyDb db, MemberId member, CancellationToken cancellationToken)
    {
        var pages = await (
            from page in db.Writings
            where page.MemberId == member && page.Kind != WritingKind.Closing
            join day in db.Days on new { page.MemberId, page.On } equals new { day.MemberId, day.On }
            select new { page.On, page.Kind, page.AboutOn, day.OpenedFrom }).ToListAsync(cancellationToken);
        var known = await db.Recalls.Where(row => row.MemberId == member).Select(row => row.AboutOn).ToListAsync(cancellationToken);
        return [.. pages.Select(page => About(page.On, page.Kind, page.AboutOn, page.OpenedFrom)).Distinct().Except(known)];
    }

    /// <summary>The rows of all days with pages that the schedule does not know, at once: for what came in by the thousand.</summary>
    public static async Task<List<RecallRow>> MissingAsync(StudyDb db, MemberId member, CancellationToken cancellationToken)
    {
        var pages = await (
            from page in db.Writings
            where page.MemberId == member && page.Kind != WritingKind.Closing
            join day in db.Days on new { page.MemberId, page.On } equals new { day.MemberId, day.On }
            select new { page.On, page.Kind, page.AboutOn, day.OpenedFrom, page.Remembered }).ToListAsync(cancellationToken);
        var known = (await db.Recalls.Where(row => row.MemberId == member).Select(row => row.AboutOn).ToListAsync(cancellationToken)).ToHashSet();
        return
        [
            .. pages.GroupBy(page => About(page.On, page.Kind, page.AboutOn, page.OpenedFrom))
                .Where(about => !known.Contains(about.Key))
                .Select(about => Write(
                    new RecallRow { MemberId = member, AboutOn = about.Key },
                    RecallSchedule.Replay(about.Key, about.Select(page => new Recollection(page.On, page.Remembered)))!)),
        ];
    }

    /// <summary>Works out one day anew; its row is gone when no page is about it any more.</summary>
    public static async Task<RecallRow?> RefreshAsync(StudyDb db, MemberId member, DateOnly about, CancellationToken cancellationToken)
    {
        var row = await db.Recalls.FindAsync([member, about], cancellationToken);
        var pages = await FindPagesAsync(db, member, about, cancellationToken);
        if (pages.Count == 0)
        {
            if (row is not null)
            {
                db.Recalls.Remove(row);
            }

            return null;
        }

        await db.RecallTexts.Where(text => text.MemberId == member && text.AboutOn == about).LoadAsync(cancellationToken);
        var again = db.RecallTexts.Local.Where(text => text.MemberId == member && text.AboutOn == about);
        var card = RecallSchedule.Replay(about, [
            .. pages.Select(page => new Recollection(page.On, page.Remembered)),
            .. again.Select(text => new Recollection(text.On, text.Remembered)),
        ])!;
        if (row is null)
        {
            db.Recalls.Add(row = new RecallRow { MemberId = member, AboutOn = about });
        }

        return Write(row, card);
    }

    private static RecallRow Write(RecallRow row, RecallCard card)
    {
        (row.DueOn, row.LastOn, row.Repetitions) = (card.DueOn, card.LastOn, card.Repetitions);
        (row.Stability, row.Difficulty) = (card.Memory.Stability, card.Memory.Difficulty);
        return row;
    }

    /// <summary>The pages about a day as they are to be in this transaction, not as they were before it.</summary>
    public static async Task<List<WritingRow>> FindPagesAsync(StudyDb db, MemberId member, DateOnly about, CancellationToken cancellationToken)
    {
        var next = about.AddDays(1);
        await db.Days
            .Where(day => day.MemberId == member && (day.OpenedFrom == about || (day.OpenedFrom == null && day.On == next)))
            .LoadAsync(cancellationToken);
        var days = db.Days.Local.Where(day => day.MemberId == member).ToDictionary(day => day.On);
        var after = days.Values.Where(day => (day.OpenedFrom ?? day.On.AddDays(-1)) == about).Select(day => day.On).ToList();
        await db.Writings
            .Where(page => page.MemberId == member && (page.On == about || page.AboutOn == about || after.Contains(page.On)))
            .LoadAsync(cancellationToken);
        return
        [
            .. db.Writings.Local.Where(page => page.MemberId == member
                && page.Kind != WritingKind.Closing
                && About(page.On, page.Kind, page.AboutOn, days.GetValueOrDefault(page.On)?.OpenedFrom) == about),
        ];
    }

    private static DateOnly About(DateOnly on, WritingKind kind, DateOnly? aboutOn, DateOnly? openedFrom) =>
        kind == WritingKind.TodayPage ? on : aboutOn ?? openedFrom ?? on.AddDays(-1);

    /// <summary>What the schedule goes by.</summary>
    private static (bool IsWritten, DateOnly? AboutOn, Remembered? Press) Told(Writing? page) =>
        (page is not null, page?.AboutOn, page?.Remembered);
}
