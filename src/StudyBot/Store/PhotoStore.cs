using Microsoft.EntityFrameworkCore;
using StudyBot.Shared;
using StudyBot.Study;

namespace StudyBot.Store;

/// <summary>Keeps files and rows of photographs in step. Rows change with their page; files come before them and go after them.</summary>
internal sealed class PhotoStore(StudyDb db, WriteGate gate, PhotoFolder folder)
{
    /// <summary>
    /// How long a file without a row is left alone: a page of today or yesterday may be taken back and come back with its
    /// photographs for two days at the most.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>Deletes files that came in and found no page; one that a page has, from an earlier delivery of the same, stays.</summary>
    public async Task ForgetAsync(MemberId member, IEnumerable<Photo> photos, CancellationToken cancellationToken)
    {
        foreach (var photo in photos)
        {
            if (!await db.Photos.AnyAsync(row => row.MemberId == member && row.File == photo.File, cancellationToken))
            {
                folder.Delete(photo.File);
            }
        }
    }

    /// <summary>Deletes every photograph of a member, rows and files, and what they were being asked about.</summary>
    public async Task DeleteOfAsync(MemberId member, CancellationToken cancellationToken)
    {
        await gate.WriteAsync(db, token => db.Photos.Where(row => row.MemberId == member).ExecuteDeleteAsync(token), cancellationToken);
        folder.DeleteOf(member);
    }

    /// <summary>Deletes files that nothing can bring back any more.</summary>
    /// <param name="now">By the clock that files go by.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var old = folder.FindOlder(now - Grace);
        var known = old.Count == 0
            ? []
            : await db.Photos.AsNoTracking().Select(row => row.File).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var gone = old.Where(file => !known.Contains(file)).ToList();
        foreach (var file in gone)
        {
            cancellationToken.ThrowIfCancellationRequested();
            folder.Delete(file);
        }

        return gone.Count;
    }
}
