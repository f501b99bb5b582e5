using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Store.Rows;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Keeps the loose ends what the look-again lines of the pages are, inside the transaction that changes a page.</summary>
internal static class LooseEnds
{
    public static async Task FollowAsync(
        StudyDb db, LookAgainPhrases phrases, MemberId member, Day before, Day after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var of in Enum.GetValues<PageOf>())
        {
            if (before.Page(of)?.Text != after.Page(of)?.Text)
            {
                await FollowAsync(db, member, after.On, PageAbout.KindOf(of), LookAgain.Find(after.Page(of)?.Text ?? "", phrases), now, cancellationToken);
            }
        }
    }

    /// <summary>
    /// The same line is the same loose end. One whose line is gone closes without a word, unless a task was made of it; when the line
    /// comes back, so does it.
    /// </summary>
    private static async Task FollowAsync(
        StudyDb db, MemberId member, DateOnly on, WritingKind kind, IReadOnlyList<string> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.LooseEnds.Where(end => end.MemberId == member && end.On == on && end.Kind == kind).ToListAsync(cancellationToken);
        var last = await db.LooseEnds.Where(end => end.MemberId == member).MaxAsync(end => (int?)end.Id, cancellationToken) ?? 0;

        // Those of another page that changes with it are not in the database yet.
        var next = 1 + db.LooseEnds.Local.Where(end => end.MemberId == member).Select(end => end.Id).Append(last).Max();
        var keys = lines.ToDictionary(TaskKey.Of);
        foreach (var end in known)
        {
            var isThere = keys.Remove(end.Key, out var line);
            end.Text = line ?? end.Text;
            if (isThere && end is { ClosedAt: not null, Answer: null })
            {
                end.ClosedAt = null;
            }
            else if (!isThere && end.ClosedAt is null && !await IsTaskAsync(db, member, end.Key, cancellationToken))
            {
                end.ClosedAt = now;
            }
        }

        foreach (var (key, line) in keys)
        {
            db.LooseEnds.Add(new LooseEndRow { MemberId = member, Id = next++, On = on, Kind = kind, Text = line, Key = key, OpenedAt = now });
        }
    }

    private static Task<bool> IsTaskAsync(StudyDb db, MemberId member, string key, CancellationToken cancellationToken) =>
        db.Tasks.AnyAsync(task => task.MemberId == member && task.Key == key, cancellationToken);
}
